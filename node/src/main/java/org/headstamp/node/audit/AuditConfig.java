package org.headstamp.node.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The log of this node. */
@ConfigMapping(prefix = "headstamp.log")
public interface AuditConfig {
    /** Encrypted Ed25519 key that signs checkpoints; its verifier key stands in the trust list. */
    Path keyFile();

    /** Epoch of the log; an operator raises it when a node comes back from an older backup. */
    @WithDefault("1")
    int epoch();

    /** Entries that one pass of the integrator takes at most. */
    @WithDefault("2000")
    int batch();
}
