package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.headstamp.node.TimeOrderedUuid;

/** What taking in a seizure needs: a time, a name, and a look at photographs. */
@Singleton
class SeizureDesk {
    private final InstantSource clock;
    private final SecureRandom random;
    private final SeizureConfig limits;

    SeizureDesk(InstantSource clock, SecureRandom random, SeizureConfig limits) {
        this.clock = clock;
        this.random = random;
        this.limits = limits;
    }

    /** As precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    SeizureId next(Instant now) {
        return new SeizureId(TimeOrderedUuid.at(now, random));
    }

    Photograph examined(ByteString bytes) {
        return Photograph.examined(bytes, limits);
    }
}
