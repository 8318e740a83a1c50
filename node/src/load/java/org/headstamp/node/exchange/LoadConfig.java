package org.headstamp.node.exchange;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Only in builds of the profile {@code bench}: load that is decided inside the node. */
@ConfigMapping(prefix = "headstamp.load")
public interface LoadConfig {
    /** Where the port on loopback is written that takes orders for load; without it there is no such port. */
    Optional<Path> portFile();
}
