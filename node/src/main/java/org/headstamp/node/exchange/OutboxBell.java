package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the workers of this process as soon as something was committed for them; they look by themselves anyway. */
@Singleton
class OutboxBell {
    private final Semaphore rung = new Semaphore(0);
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
        rung.release();
    }

    /** Returns when the bell rang, or after the given time. */
    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
