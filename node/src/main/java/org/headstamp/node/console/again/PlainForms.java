package org.headstamp.node.console.again;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.headstamp.node.casefile.DraftWriters;
import org.headstamp.node.casefile.SentBack;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.casefile.WaitingDrafts;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.identity.Operator;

/** Where a draft is written anew of which no form is kept: it was made by one click, or by a national system. */
@Singleton
class PlainForms {
    /** As long as filled-in forms are kept. */
    static final Duration OFFERED = Duration.ofDays(30);

    private final SentBackDrafts reasons;
    private final WaitingDrafts waiting;
    private final Approvals approvals;
    private final InstantSource clock;

    PlainForms(SentBackDrafts reasons, WaitingDrafts waiting, Approvals approvals, InstantSource clock) {
        this.reasons = reasons;
        this.waiting = waiting;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Address of the form; empty unless the draft was sent back, was not written again, and the operator may do so. */
    Optional<String> of(Operator by, ApprovalSubject subject) {
        return reason(by, subject)
                .filter(said -> said.at().isAfter(clock.instant().minus(OFFERED)))
                .filter(said -> !waiting.waits(subject) && isLast(subject, said))
                .map(said -> page(subject) + "?" + OfferedDrafts.SENT_BACK + "=" + subject.kind() + "/"
                        + subject.caseId() + "/" + subject.id());
    }

    /** Why it was sent back last, for those who may write it again. */
    Optional<SentBack> reason(Operator by, ApprovalSubject subject) {
        return DraftWriters.mayWrite(by, subject) ? reasons.last(by, subject) : Optional.empty();
    }

    private boolean isLast(ApprovalSubject subject, SentBack said) {
        var steps = approvals.steps(subject);
        return !steps.isEmpty()
                && steps.getLast().kind() == ApprovalStep.Kind.DRAFTED
                && !steps.getLast().at().isAfter(said.at());
    }

    /** Of the form, or of the page of the case from which the forms of this kind are reached. */
    static String page(ApprovalSubject subject) {
        var inCase = "/console/cases/" + subject.caseId();
        return switch (subject.kind()) {
            case "trace", "inquiry" -> inCase + "/ask/items";
            case "trace-reply" -> "/console/requests/" + subject.id();
            case "origin-notification" -> inCase + "/notify";
            case "investigation-update", "origin-correction", "joint-investigation" -> inCase + "/origin";
            case "joint-investigation-reply" -> "/console/joint-investigations/" + subject.id();
            case "consent" -> inCase + "/release";
            case "consent-request" -> "/console/consent-requests/" + subject.id();
            case "disclosure" -> inCase + "/disclosures";
            case "lot-alert" -> "/console/alerts/new";
            case "lot-match" -> "/console/lot-matches/" + subject.id();
            case "ballistic-lead" -> inCase + "/ballistic-lead";
            case "ballistic-reply" -> inCase + "/ballistics";
            default -> inCase;
        };
    }
}
