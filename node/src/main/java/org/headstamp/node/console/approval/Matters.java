package org.headstamp.node.console.approval;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.casefile.WaitingDrafts;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.identity.Operator;

/** All kinds of drafts, and the decision on one of them. */
@Singleton
class Matters {
    private final List<Matter> matters;
    private final Approvals approvals;
    private final WaitingDrafts waiting;
    private final SentBackDrafts reasons;

    Matters(@All List<Matter> matters, Approvals approvals, WaitingDrafts waiting, SentBackDrafts reasons) {
        this.waiting = waiting;
        this.matters = List.copyOf(matters);
        this.approvals = approvals;
        this.reasons = reasons;
    }

    Leaving leaving(Operator by, ApprovalSubject subject) {
        return matter(subject).leaving(by, subject);
    }

    /** The latest draft of a subject; who may see the subject must have been found out before. */
    ApprovalStep draft(ApprovalSubject subject) {
        return approvals.steps(subject).reversed().stream()
                .filter(step -> step.kind() == ApprovalStep.Kind.DRAFTED)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The second person agrees to what it saw.
     *
     * @param seen when the draft that was shown was written
     * @throws IllegalTransitionException if another draft took its place meanwhile
     */
    @Transactional
    public void approve(Operator by, ApprovalSubject subject, Instant seen) {
        requireSeen(by, subject, seen);
        matter(subject).approve(by, subject);
    }

    /** The second person does not agree, and says why. */
    @Transactional
    public void sendBack(Operator by, ApprovalSubject subject, Instant seen, String reason) {
        requireSeen(by, subject, seen);
        if (!waiting.waits(subject)) {
            throw IllegalTransitionException.because("{0} {1} is decided already", subject.kind(), subject.id());
        }
        var drafter = draft(subject).account();
        matter(subject).sendBack(by, subject);
        reasons.say(by, subject, drafter, reason);
    }

    /** The feature is asked first: to whom it does not show the draft, not even its being there is told. */
    private void requireSeen(Operator by, ApprovalSubject subject, Instant seen) {
        var unused = matter(subject).leaving(by, subject);
        if (!draft(subject).at().equals(seen)) {
            throw IllegalTransitionException.because(
                    "{0} {1} was drafted anew since it was shown", subject.kind(), subject.id());
        }
    }

    private Matter matter(ApprovalSubject subject) {
        return matters.stream()
                .filter(candidate -> candidate.covers(subject))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
