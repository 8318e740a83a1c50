package org.headstamp.node.identity;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** A step of an approval does not count; nothing was recorded or sent. */
public final class ApprovalRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final ApprovalDecision.Reason reason;

    /** Says who tried, on what, and why it does not count. */
    public ApprovalRefusedException(Operator by, ApprovalSubject subject, ApprovalDecision.Reason reason) {
        super(Refusal.of(
                "the step of account {0} on {1} {2} does not count: {3}",
                by.account(), subject.kind(), subject.id(), reason));
        this.reason = reason;
    }

    /** Why it does not count. */
    public ApprovalDecision.Reason reason() {
        return reason;
    }

    /**
     * Whether the subject may leave now.
     *
     * @throws ApprovalRefusedException if the step did not count
     */
    public static boolean mayLeave(ApprovalDecision decision, Operator by, ApprovalSubject subject) {
        if (decision instanceof ApprovalDecision.Refused(ApprovalDecision.Reason reason)) {
            throw new ApprovalRefusedException(by, subject, reason);
        }
        return decision.mayLeave();
    }
}
