package org.headstamp.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Goes on when it is told to. */
final class MovableClock implements InstantSource {
    private Instant now;

    MovableClock(Instant now) {
        this.now = now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
