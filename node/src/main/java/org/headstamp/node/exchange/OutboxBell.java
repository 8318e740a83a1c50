package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;

/** Wakes the workers of this process as soon as something was committed for them; they look by themselves anyway. */
@Singleton
class OutboxBell {
    private final Bell bell = new Bell();
    private final TransactionSynchronizationRegistry transaction;

    OutboxBell(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void ringAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    void ring() {
        bell.ring();
    }

    /** Returns when the bell rang, or after the given time. */
    void await(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
