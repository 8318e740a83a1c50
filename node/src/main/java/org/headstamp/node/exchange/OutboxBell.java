package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the workers of this process as soon as something was committed for them; they look by themselves anyway. */
@Singleton
class OutboxBell {
    private final Bell bell = new Bell();
    private final Set<Bell> others = ConcurrentHashMap.newKeySet();
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
        others.forEach(Bell::ring);
    }

    /** Another bell that rings along, until it is {@link #leave left}. */
    Bell join() {
        var other = new Bell();
        others.add(other);
        return other;
    }

    void leave(Bell other) {
        others.remove(other);
    }

    /** Returns when the bell rang, or after the given time. */
    void await(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
