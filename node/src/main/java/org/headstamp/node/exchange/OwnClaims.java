package org.headstamp.node.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.headstamp.pki.MemberState;

/** The claimers under whose names this process sends, each to one peer, until it stops. */
final class OwnClaims {
    private final Lock lock = new ReentrantLock();
    private final Condition closed = lock.newCondition();
    private final Map<UUID, MemberState> open = new HashMap<>();
    private boolean isEnded;

    /** False if nothing is to be claimed any more. */
    boolean open(UUID claimer, MemberState peer) {
        lock.lock();
        try {
            if (!isEnded) {
                open.put(claimer, peer);
            }
            return !isEnded;
        } finally {
            lock.unlock();
        }
    }

    /** Whatever was claimed is answered, or due again. */
    void close(UUID claimer) {
        lock.lock();
        try {
            open.remove(claimer);
            closed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on none can be opened. */
    void end() {
        lock.lock();
        try {
            isEnded = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isEnded() {
        lock.lock();
        try {
            return isEnded;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all are closed, but no longer than that; what is still open then. */
    Map<UUID, MemberState> awaitClosed(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!open.isEmpty() && left > 0) {
                left = closed.awaitNanos(left);
            }
            return Map.copyOf(open);
        } finally {
            lock.unlock();
        }
    }
}
