package org.headstamp.pki.merkle;

import org.headstamp.pki.Sha256;

/** Where the hashes of perfect subtrees come from: a table, a map, tiles. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The hash of a perfect subtree that exists.
     *
     * @throws RuntimeException if it is not at hand, since a kept tree is complete by construction
     */
    Sha256 hashOf(Subtree subtree);
}
