package org.headstamp.node.exchange;

import org.headstamp.pki.Sha256;

/**
 * Evidence as this node keeps it.
 *
 * @param leafHash of our log entry about it
 */
public record KeptEvidence(Evidence evidence, Sha256 leafHash) {}
