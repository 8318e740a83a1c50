package org.headstamp.node.console.approval;

import java.util.List;
import org.headstamp.node.Refusal;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.Change;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One draft as its page shows it.
 *
 * @param waits nobody has decided yet
 * @param place which of the messages is shown, from 0
 * @param sentBack earlier reasons, the newest first
 */
record ApprovalView(
        ApprovalSubject subject,
        ApprovalStep draft,
        boolean waits,
        Leaving leaving,
        int place,
        List<SentBack> sentBack,
        Entered form) {
    /** Field that says which draft was shown, by when it was made. */
    static final String DRAFTED = "drafted";

    ApprovalView {
        place = Math.max(0, place);
        sentBack = List.copyOf(sentBack);
    }

    /** By which an approval names what was shown. */
    public String shown() {
        return leaving.digest(draft).hex();
    }

    public String path() {
        return page(subject);
    }

    static String page(ApprovalSubject subject) {
        return "/console/approvals/" + subject.kind() + "/" + subject.caseId() + "/" + subject.id();
    }

    /** Where the form of a release stands, and goes. */
    public String release() {
        return releasePage(subject);
    }

    static String releasePage(ApprovalSubject subject) {
        return page(subject) + "/release";
    }

    /** The same, which says so if its form was begun over another draft. */
    ApprovalView goneOnWith() {
        if (saw(DRAFTED, draft.at().toString()) && saw(ApprovalPages.SHOWN, shown())) {
            return this;
        }
        var told = form.wrong(ApprovalPages.SHOWN, new ShownChangedException(subject).refusal());
        return new ApprovalView(subject, draft, waits, leaving, place, sentBack, told);
    }

    private boolean saw(String field, String now) {
        return form.value(field).isEmpty() || form.value(field).equals(now);
    }

    public String title(Say say) {
        return say.code(leaving.kind());
    }

    public Leaving.Part part() {
        return leaving.parts().get(Math.min(place, leaving.parts().size() - 1));
    }

    /** Number of the message shown, from 1. */
    public int number() {
        return Math.min(place, leaving.parts().size() - 1) + 1;
    }

    public int last() {
        return leaving.parts().size();
    }

    public List<Fact> facts(Say say) {
        return facts(say, part().says());
    }

    private static List<Fact> facts(Say say, Leaving.Said said) {
        return Facts.of(say, said.says(), said.translations());
    }

    /** In which language it is written, BCP 47; null where it has the header of what it replies to. */
    public @Nullable String language() {
        var header = part().header();
        return header == null ? null : header.language();
    }

    public List<Fact> header(Say say) {
        var header = part().header();
        return header == null ? List.of() : Facts.of(say, header);
    }

    /** How many values the message shown has, with those of its header. */
    public int entries(Say say) {
        return facts(say).size() + header(say).size();
    }

    public boolean changesSomething() {
        return part().before() != null;
    }

    public List<Change> changes(Say say) {
        var before = part().before();
        return before == null ? List.of() : Change.between(facts(say, before), facts(say));
    }

    /** Whether less leaves than was drafted. */
    public boolean lessThanDrafted() {
        return part().drafted() != null;
    }

    /** In what the message that leaves differs from its draft. */
    public List<Change> takenOut(Say say) {
        var drafted = part().drafted();
        return drafted == null ? List.of() : Change.between(facts(say, drafted), facts(say));
    }

    /** Why an approval alone lets nothing leave; null where it lets something. */
    public @Nullable Refusal barred() {
        return leaving.hold().barred();
    }

    /** Whether the use case would let this operator approve and release what is held back. */
    public boolean mayRelease(Operator by) {
        return mayDecide(by) && leaving.hold().releasable();
    }

    /** The same as it leaves once what is held back is released. */
    ApprovalView released() {
        return new ApprovalView(subject, draft, waits, leaving.released(), place, sentBack, form);
    }

    /** Values that are known and held back. */
    public List<Fact> withheld(Say say) {
        return facts(say).stream().filter(Fact::withheld).toList();
    }

    public boolean own(Operator by) {
        return draft.account().equals(by.account());
    }

    /** Whether the use case would let this operator decide. */
    public boolean mayDecide(Operator by) {
        return waits && !own(by) && by.is(Role.FOCAL_POINT);
    }
}
