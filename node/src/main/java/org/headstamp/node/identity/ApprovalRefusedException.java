package org.headstamp.node.identity;

/** A step of an approval does not count; nothing was recorded or sent. */
public final class ApprovalRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApprovalDecision.Reason reason;

    /** Says who tried, on what, and why it does not count. */
    public ApprovalRefusedException(Operator by, ApprovalSubject subject, ApprovalDecision.Reason reason) {
        super("the step of account " + by.account() + " on " + subject.kind() + " " + subject.id() + " does not count: "
                + reason);
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
