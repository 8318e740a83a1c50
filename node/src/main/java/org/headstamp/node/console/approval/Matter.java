package org.headstamp.node.console.approval;

import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;

/** Kinds of drafts that one feature puts before a second person. Its use cases decide who may. */
interface Matter {
    /** Whether a subject is of these kinds. */
    boolean covers(ApprovalSubject subject);

    /** What would leave. Whoever looks is logged as the feature does it. */
    Leaving leaving(Operator by, ApprovalSubject subject);

    /** The second person agrees. */
    void approve(Operator by, ApprovalSubject subject);

    /**
     * As {@link #approve}, and what the last gate holds back leaves too.
     *
     * @throws IllegalTransitionException if nothing of these kinds is ever held back
     */
    default void release(Operator by, ApprovalSubject subject, String reason) {
        throw IllegalTransitionException.because("{0} {1} is not held back", subject.kind(), subject.id());
    }

    /** The draft is given up, so that another can be written. */
    void sendBack(Operator by, ApprovalSubject subject);
}
