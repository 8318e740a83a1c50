package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time at which arrivals are judged, and the bell that wakes their handling. */
@Singleton
class Arrivals {
    private final InstantSource clock;
    private final Bell bell = new Bell();

    Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void ring() {
        bell.ring();
    }

    void await(Duration atMost) throws InterruptedException {
        bell.await(atMost);
    }
}
