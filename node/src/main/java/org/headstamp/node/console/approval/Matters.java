package org.headstamp.node.console.approval;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.casefile.ApprovalConditions;
import org.headstamp.node.casefile.SentBackDrafts;
import org.headstamp.node.casefile.WaitingDrafts;
import org.headstamp.node.identity.ApprovalStep;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;
import org.headstamp.node.identity.Operator;
import org.headstamp.pki.Sha256;

/** All kinds of drafts, and the decision on one of them. */
@Singleton
class Matters {
    private final List<Matter> matters;
    private final Approvals approvals;
    private final WaitingDrafts waiting;
    private final SentBackDrafts reasons;
    private final ApprovalConditions conditions;

    Matters(
            @All List<Matter> matters,
            Approvals approvals,
            WaitingDrafts waiting,
            SentBackDrafts reasons,
            ApprovalConditions conditions) {
        this.conditions = conditions;
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
     * @param shown digest of what was shown
     * @throws ShownChangedException if something else would leave by now
     */
    @Transactional
    public void approve(Operator by, ApprovalSubject subject, Sha256 shown) {
        var matter = matter(subject);
        decide(
                subject,
                () -> requireShown(subject, shown, matter.leaving(by, subject)),
                () -> matter.approve(by, subject));
    }

    /** As {@link #approve}, and what is held back of the draft leaves too, for a reason. */
    @Transactional
    public void release(Operator by, ApprovalSubject subject, Sha256 shown, String reason) {
        var matter = matter(subject);
        decide(
                subject,
                () -> requireShown(subject, shown, matter.leaving(by, subject).released()),
                () -> matter.release(by, subject, reason));
    }

    /**
     * The second person does not agree, and says why. The feature is asked first: to whom it does not show the draft, not
     * even its being there is told.
     *
     * @param seen when the draft that was shown was written
     * @throws ShownChangedException if another draft took its place meanwhile
     */
    @Transactional
    public void sendBack(Operator by, ApprovalSubject subject, Instant seen, String reason) {
        var draft = draft(subject);
        boolean waits = waiting.waits(subject);
        matter(subject).sendBack(by, subject);
        if (!draft.at().equals(seen)) {
            throw new ShownChangedException(subject);
        }
        if (!waits) {
            throw IllegalTransitionException.because("{0} {1} is decided already", subject.kind(), subject.id());
        }
        reasons.say(by, subject, draft.account(), reason);
    }

    private void decide(ApprovalSubject subject, Runnable check, Runnable approval) {
        if (!conditions.hold(subject, check, approval)) {
            throw new NotFoundException();
        }
    }

    private void requireShown(ApprovalSubject subject, Sha256 shown, Leaving leaving) {
        if (!leaving.digest(draft(subject)).equals(shown)) {
            throw new ShownChangedException(subject);
        }
    }

    private Matter matter(ApprovalSubject subject) {
        return matters.stream()
                .filter(candidate -> candidate.covers(subject))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
