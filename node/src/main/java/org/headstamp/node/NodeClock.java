package org.headstamp.node;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Time, to the precision that the database keeps, and ids that carry it. */
@Singleton
public class NodeClock {
    private final InstantSource clock;
    private final SecureRandom random;

    NodeClock(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Now, in microseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A new id that sorts by time. */
    public UUID newUuid() {
        return TimeOrderedUuid.at(now(), random);
    }

    /** A new name for a message. */
    public MessageId newMessageId() {
        return MessageId.at(now(), random);
    }
}
