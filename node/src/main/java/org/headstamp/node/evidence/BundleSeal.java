package org.headstamp.node.evidence;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.headstamp.pki.seal.Sealer;

/** By whom and when a bundle is sealed. */
@Singleton
class BundleSeal {
    private final Sealer sealer;
    private final InstantSource clock;

    BundleSeal(Sealer sealer, InstantSource clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    Sealer sealer() {
        return sealer;
    }

    Instant now() {
        return clock.instant();
    }
}
