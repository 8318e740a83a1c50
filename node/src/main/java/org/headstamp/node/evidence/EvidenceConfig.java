package org.headstamp.node.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Bundles of cases. */
@ConfigMapping(prefix = "headstamp.bundles")
public interface EvidenceConfig {
    /** Bytes of all files of messages that go into one bundle; the data directory needs the room for a while. */
    @WithDefault("4294967296")
    @Min(0)
    long attachmentBytes();

    /** Files of messages that go into one bundle; more than 20000 files of all kinds nobody verifies. */
    @WithDefault("10000")
    @Min(0)
    @Max(10000)
    int attachments();
}
