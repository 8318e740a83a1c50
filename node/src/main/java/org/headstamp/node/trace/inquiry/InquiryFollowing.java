package org.headstamp.node.trace.inquiry;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.TraceMoved;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.asking.Questions;
import org.headstamp.node.trace.dialogue.Withdrawal;

/** Sees to it that States are not kept at work once another one has told what the items are. */
@Singleton
class InquiryFollowing {
    /** The policy that goes with every inquiry. */
    private static final String POLICY = "inquiry";

    private final InquiryRepository inquiries;
    private final Questions questions;
    private final Drafts drafts;
    private final InquiryConfig config;
    private final InquiryJournal journal;

    InquiryFollowing(
            InquiryRepository inquiries,
            Questions questions,
            Drafts drafts,
            InquiryConfig config,
            InquiryJournal journal) {
        this.inquiries = inquiries;
        this.questions = questions;
        this.drafts = drafts;
        this.config = config;
        this.journal = journal;
    }

    /** A question of ours moved; if it is part of an inquiry, that may have come to its end. */
    void follow(@Observes TraceMoved moved) {
        if (moved.trace().side() == TraceRef.Side.ASKING) {
            inquiries.lockedByPart(moved.trace().id()).ifPresent(this::judge);
        }
    }

    private void judge(Inquiry before) {
        var traces =
                before.parts().stream().map(part -> questions.get(part.trace())).toList();
        var after = before.following(traces, config.identifyingOutcomes()::contains, journal.now());
        if (after.equals(before)) {
            return;
        }
        inquiries.keep(after);
        switch (after.state()) {
            case InquiryState.Identified identified -> {
                journal.changed(after, AuditEvent.NODE, "INQUIRY_ANSWERED_BY_" + identified.by());
                before.parts().stream()
                        .filter(part -> !part.trace().equals(identified.trace()))
                        .forEach(part -> withdraw(after, part));
            }
            case InquiryState.NotTraced notTraced -> journal.changed(after, AuditEvent.NODE, "INQUIRY_NOT_TRACED");
            case InquiryState.Asking asking -> journal.changed(after, AuditEvent.NODE, "INQUIRY_REOPENED");
            case InquiryState.Drafted drafted -> {}
            case InquiryState.GivenUp givenUp -> {}
        }
    }

    /** Nobody need decide it anew: whoever approved the inquiry wanted one answer. */
    private void withdraw(Inquiry inquiry, Inquiry.Part part) {
        if (!questions.isOut(part.trace())) {
            return;
        }
        var subject = new ApprovalSubject("withdrawal", part.trace().toString(), inquiry.caseId());
        var rule = ApprovalMatrix.rule(MessageKind.WITHDRAWAL, false, false);
        var unused = drafts.automatic(POLICY, subject, rule);
        questions.withdraw("policy " + POLICY, part.trace(), Withdrawal.Reason.ANSWERED_BY_ANOTHER_STATE);
    }
}
