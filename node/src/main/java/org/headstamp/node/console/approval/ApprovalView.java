package org.headstamp.node.console.approval;

import java.util.List;
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

/**
 * One draft as its page shows it.
 *
 * @param waits nobody has decided yet
 * @param place which of the messages, and which of its fields
 * @param sentBack earlier reasons, the newest first
 */
record ApprovalView(
        ApprovalSubject subject,
        ApprovalStep draft,
        boolean waits,
        Leaving leaving,
        Place place,
        List<SentBack> sentBack,
        Entered form) {
    ApprovalView {
        sentBack = List.copyOf(sentBack);
    }

    /** Which of the messages is shown, from 0, and from which of its fields on. */
    record Place(int part, int from) {
        Place {
            if (part < 0 || from < 0) {
                throw new IllegalArgumentException("a place counts from 0");
            }
        }
    }

    public String path() {
        return "/console/approvals/" + subject.kind() + "/" + subject.caseId() + "/" + subject.id();
    }

    public String title(Say say) {
        return say.code(leaving.kind());
    }

    public Leaving.Part part() {
        return leaving.parts().get(Math.min(place.part(), leaving.parts().size() - 1));
    }

    /** Number of the message shown, from 1. */
    public int number() {
        return Math.min(place.part(), leaving.parts().size() - 1) + 1;
    }

    public int last() {
        return leaving.parts().size();
    }

    public List<Fact> facts(Say say) {
        var all = all(say);
        int from = Math.min(place.from(), all.size());
        return all.subList(from, Math.min(all.size(), from + Facts.ON_ONE_PAGE));
    }

    /** From which field the next page goes on; 0 on the last one. */
    public int next(Say say) {
        int next = place.from() + Facts.ON_ONE_PAGE;
        return next < all(say).size() ? next : 0;
    }

    private List<Fact> all(Say say) {
        return Facts.of(say, part().says(), part().translations());
    }

    public List<Fact> header(Say say) {
        var header = part().header();
        return header == null ? List.of() : Facts.of(say, header);
    }

    public boolean changesSomething() {
        return part().before() != null;
    }

    public List<Change> changes(Say say) {
        var before = part().before();
        return before == null ? List.of() : Change.between(Facts.of(say, before), all(say));
    }

    /** Values that are known and held back. */
    public List<Fact> withheld(Say say) {
        return all(say).stream().filter(Fact::withheld).toList();
    }

    public boolean own(Operator by) {
        return draft.account().equals(by.account());
    }

    /** Whether the use case would let this operator decide. */
    public boolean mayDecide(Operator by) {
        return waits && !own(by) && by.is(Role.FOCAL_POINT);
    }
}
