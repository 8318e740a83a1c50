package org.headstamp.node.exchange;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps turns that follow each other closely a little apart, so that each finds more to do; one that comes after a while waits for nothing. */
final class Pace {
    private static final long APART = Duration.ofMillis(5).toNanos();

    private long last = System.nanoTime() - APART;

    /** Comes back when the next turn may begin. */
    void keep() {
        long left = last + APART - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
        last = System.nanoTime();
    }
}
