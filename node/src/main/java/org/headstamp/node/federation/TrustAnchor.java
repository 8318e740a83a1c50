package org.headstamp.node.federation;

import java.nio.file.Path;
import java.time.Duration;
import org.headstamp.pki.trustlist.TrustListPin;

/** What this node was given out of band and what it compares every list with. */
record TrustAnchor(TrustListPin pin, OwnEntry ownEntry, Path listFolder, Path revocationFolder, Duration grace) {}
