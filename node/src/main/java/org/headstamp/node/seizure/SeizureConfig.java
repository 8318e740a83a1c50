package org.headstamp.node.seizure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Photographs of seized items. */
@ConfigMapping(prefix = "headstamp.photographs")
public interface SeizureConfig {
    /** Bytes of the largest photograph. */
    @WithDefault("20971520")
    @Min(1024)
    @Max(268435456)
    int largestBytes();

    /** Pixels of the largest photograph, width times height. */
    @WithDefault("100000000")
    @Min(1)
    long largestPixels();
}
