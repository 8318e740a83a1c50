package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Approvals;

/** Makes a task of its own of a second person who let the time pass. The task to approve is there from the start. */
@Singleton
class SecondApprovalKeeper implements DeadlineKeeper {
    private final Approvals approvals;
    private final Drafts drafts;

    SecondApprovalKeeper(Approvals approvals, Drafts drafts) {
        this.approvals = approvals;
        this.drafts = drafts;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.SECOND_APPROVAL);
    }

    /** Who approves locks the steps first; asking how they stand does the same. */
    @Override
    public void lock(DeadlineSubject subject) {
        var unused = approvals.standing(approval(subject));
    }

    @Override
    public void remind(Deadline deadline, int nth, Instant now) {}

    @Override
    public void passed(Deadline deadline, Instant now) {
        var unused = drafts.overdue(approval(deadline.subject()));
    }

    private static ApprovalSubject approval(DeadlineSubject subject) {
        return new ApprovalSubject(subject.kind(), subject.id(), subject.caseId());
    }
}
