package org.headstamp.node.console.approval;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;
import org.headstamp.node.identity.ApprovalSubject;

/** What would leave now is not what was shown to whoever decides. */
final class ShownChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ShownChangedException(ApprovalSubject subject) {
        super(Refusal.of("{0} {1} has changed since it was shown", subject.kind(), subject.id()));
    }
}
