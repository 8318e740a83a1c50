package org.headstamp.node.api;

import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.InclusionProof;

/**
 * That an entry is in our log.
 *
 * @param leafHash of the entry (RFC 6962, section 2.1)
 * @param inclusion path from the leaf to the root
 * @param checkpoint C2SP signed note of the tree that the path leads to; empty where another size was asked for
 */
record LogProof(Sha256 leafHash, InclusionProof inclusion, String checkpoint) {}
