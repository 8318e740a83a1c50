package org.headstamp.node.trace.answering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Answers to other States. */
@ConfigMapping(prefix = "headstamp.trace")
public interface TraceConfig {
    /** What an answer tells of the security forces of this State. */
    @WithDefault("TELL")
    ForcePolicy forces();

    /** What becomes of an answer that tells of own forces. */
    enum ForcePolicy {
        /** It is told like anything else. */
        TELL,
        /** It leaves only when a focal point releases it with a reason; else it is withheld for national security. */
        HOLD
    }
}
