package org.headstamp.node.deadline;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.DraftListener;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Sets the clock for the second person, whatever it is that left with one. */
@Singleton
class SecondApprovalClock implements DraftListener {
    private final Deadlines deadlines;
    private final NodeClock clock;

    SecondApprovalClock(Deadlines deadlines, NodeClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void leftWithOne(ApprovalSubject subject, @Nullable MemberState peer, Instant dueBy) {
        deadlines.set(
                DeadlineKind.SECOND_APPROVAL,
                new DeadlineSubject(subject.kind(), subject.id(), subject.caseId(), peer),
                dueBy);
    }

    @Override
    public void settled(ApprovalSubject subject) {
        var unused = deadlines.met(DeadlineKind.SECOND_APPROVAL, subject.kind(), subject.id(), clock.now());
    }
}
