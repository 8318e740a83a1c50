package org.headstamp.node.federation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Where this node has its trust from. */
@ConfigMapping(prefix = "headstamp.trust")
public interface TrustConfig {
    /** Folder of signed trust lists, {@code 0001.bin} and on; new versions are taken up while the node runs. */
    Path listFolder();

    /** Folder of the members' revocation lists, DER or PEM, and of the certificates of issuing authorities, PEM. */
    Path revocationFolder();

    /** This State's own root certificate, PEM; a trust list that gives another root for it stops the node. */
    Path ownRootFile();

    /** Key ids of the first signers of the federation, got out of band: SHA-256 of the public key, hexadecimal. */
    Set<String> firstKeys();

    /** How many of the first keys must have signed the first list. */
    int firstThreshold();

    /** How often the folders are looked at. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How long messages are still exchanged under an expired list. */
    @WithDefault("0s")
    Duration expiryGrace();
}
