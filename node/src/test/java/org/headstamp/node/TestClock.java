package org.headstamp.node;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of the node under test: that of the machine, and as much ahead of it as a test wants. */
@Mock
@Singleton
public final class TestClock implements InstantSource {
    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Runs something a while later, as the node sees it. */
    public void later(Duration by, Runnable something) {
        ahead = by;
        try {
            something.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }
}
