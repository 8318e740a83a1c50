package org.headstamp.node.seizure;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.TimeOrderedUuid;

/** What taking in a seizure needs: a time, a name, a look at photographs, and copies of them. */
@Singleton
class SeizureDesk {
    private final InstantSource clock;
    private final SecureRandom random;
    private final SeizureConfig limits;
    private final Darkroom darkroom;

    SeizureDesk(InstantSource clock, SecureRandom random, SeizureConfig limits, Darkroom darkroom) {
        this.clock = clock;
        this.random = random;
        this.limits = limits;
        this.darkroom = darkroom;
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

    /** @throws NotAPhotographException if it cannot be drawn whole */
    List<PhotographCopy> copies(Photograph photograph) {
        return darkroom.copies(photograph);
    }
}
