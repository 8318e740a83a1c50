package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What must hold when a draft is approved. It is looked at when the feature of the draft has locked what it sends, and
 * before the approval counts: nothing can change in between.
 */
@Singleton
public class ApprovalConditions implements DraftListener {
    private final TransactionSynchronizationRegistry transaction;

    ApprovalConditions(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** One condition on one subject, in one transaction. */
    private record Condition(Runnable check, AtomicBoolean held) {}

    /**
     * Approves under a condition.
     *
     * @param check fails where the draft must not be approved
     * @param approval by the use case of the feature
     * @return whether that approved this subject; if not, the transaction must not be committed
     */
    @Transactional(TxType.MANDATORY)
    public boolean hold(ApprovalSubject subject, Runnable check, Runnable approval) {
        var condition = new Condition(check, new AtomicBoolean());
        transaction.putResource(subject, condition);
        approval.run();
        return condition.held().get();
    }

    @Override
    public void approving(ApprovalSubject subject) {
        if (transaction.getResource(subject) instanceof Condition condition) {
            condition.check().run();
            condition.held().set(true);
        }
    }

    /** Nobody approves here. */
    @Override
    public void leftWithOne(ApprovalSubject subject, @Nullable MemberState peer, Instant dueBy) {}

    /** Its condition ends with the transaction. */
    @Override
    public void settled(ApprovalSubject subject) {}
}
