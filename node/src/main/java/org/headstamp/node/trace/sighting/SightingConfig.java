package org.headstamp.node.trace.sighting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When rounds of one lot count as found far apart. */
@ConfigMapping(prefix = "headstamp.sightings")
public interface SightingConfig {
    /** Finds that lie further apart in time say nothing about the way of a lot. */
    @WithDefault("365d")
    Duration window();

    /** Finds in so many areas (ISO 3166-2) of one country are far apart; finds in two countries always are. */
    @WithDefault("3")
    int areas();

    /** Sightings of one lot that are looked at, the newest. */
    @WithDefault("500")
    int limit();
}
