package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.KeptForms;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.asking.TraceDrafting;
import org.headstamp.node.trace.inquiry.Inquiries;
import org.headstamp.node.trace.inquiry.InquiryDraft;
import org.headstamp.pki.MemberState;

/** Keeps a question while it is filled in, and drafts it when it is whole. */
@Singleton
class Asking {
    private final KeptForms kept;
    private final PostedForms posted;
    private final TraceDrafting drafting;
    private final Inquiries inquiries;
    private final Federation federation;

    Asking(KeptForms kept, PostedForms posted, TraceDrafting drafting, Inquiries inquiries, Federation federation) {
        this.kept = kept;
        this.posted = posted;
        this.drafting = drafting;
        this.inquiries = inquiries;
        this.federation = federation;
    }

    /** As it was filled in last; texts are in the language of the page unless somebody says otherwise. */
    AskForm soFar(Operator by, CaseId id, Say say) {
        var form = kept.kept(by, place(id))
                .orElseGet(() -> new Entered(
                        Entered.nothing().once(),
                        Map.of(
                                "language", List.of(say.tag()),
                                "confidential", List.of("yes")),
                        Map.of()));
        return new AskForm(form, federation.training());
    }

    /** Keeps it as it is now, and tells when that was. */
    Instant keep(Operator by, CaseId id, AskForm form) {
        return kept.keep(by, place(id), form.form());
    }

    void giveUp(Operator by, CaseId id) {
        kept.drop(by, place(id));
    }

    /**
     * Drafts the question, or one for each of the States; where it can be seen then.
     *
     * @param sent with the mark of what was shown
     * @param mark of what would be shown now
     * @throws PreviewChangedException if that differs
     */
    URI submit(Operator by, CaseId id, AskForm form, Entered sent, Supplier<String> mark) {
        return posted.once(by, sent, () -> {
            var states = form.states();
            requireOf(by, id, form);
            if (!sent.value(AskView.SEEN).equals(mark.get())) {
                throw new PreviewChangedException();
            }
            var place = open(by, form, states);
            kept.sent(by, place(id), form.form());
            return place;
        });
    }

    private URI open(Operator by, AskForm form, List<MemberState> states) {
        if (states.size() == 1) {
            return URI.create(
                    "/console/traces/" + drafting.open(by, form.draft()).id());
        }
        var others = states.subList(1, states.size());
        var inquiry = inquiries.open(by, new InquiryDraft(form.draft(), others));
        return URI.create("/console/approvals/inquiry/" + inquiry.caseId() + "/" + inquiry.id());
    }

    private void requireOf(Operator by, CaseId id, AskForm form) {
        if (!drafting.compose(by, form.draft()).caseId().equals(id)) {
            throw new InvalidValueException("seizure", "belongs to another case");
        }
    }

    private static String place(CaseId id) {
        return "/console/cases/" + id + "/ask";
    }
}
