package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The times of entries: a clock that jumps back must not make the log look reordered. What other replicas recorded is looked
 * up once a second.
 */
@Singleton
class RecordedTimes {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final AuditRepository entries;
    private final InstantSource clock;
    private Instant last = Instant.MIN;
    private long lookAt = System.nanoTime();

    RecordedTimes(AuditRepository entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Now, or when the last entry was recorded if that is later. */
    Instant next() {
        if (isLookDue()) {
            entries.lastRecordedAt().ifPresent(this::seen);
        }
        return seen(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private synchronized boolean isLookDue() {
        long now = System.nanoTime();
        if (now < lookAt) {
            return false;
        }
        lookAt = now + FRESH;
        return true;
    }

    private synchronized Instant seen(Instant time) {
        last = time.isAfter(last) ? time : last;
        return last;
    }
}
