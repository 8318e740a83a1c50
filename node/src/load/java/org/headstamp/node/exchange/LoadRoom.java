package org.headstamp.node.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Room for messages to one peer that are decided and not settled: it keeps a backlog, but none that grows. */
final class LoadRoom {
    private final Semaphore free;
    private final AtomicLong decided = new AtomicLong();
    private long settled;

    LoadRoom(int outstanding) {
        this.free = new Semaphore(outstanding);
    }

    /** False if there was none for so long. */
    boolean take(Duration patience) throws InterruptedException {
        return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A decision was committed. */
    void filled() {
        decided.incrementAndGet();
    }

    /** A decision failed. */
    void returned() {
        free.release();
    }

    long decided() {
        return decided.get();
    }

    /**
     * Frees what settled messages took.
     *
     * @param decidedBefore commits counted before anybody looked how many wait
     */
    void waiting(long decidedBefore, long waiting) {
        var gone = decidedBefore - waiting - settled;
        if (gone > 0) {
            settled += gone;
            free.release(Math.toIntExact(gone));
        }
    }
}
