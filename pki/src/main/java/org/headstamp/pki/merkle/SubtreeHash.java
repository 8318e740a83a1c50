package org.headstamp.pki.merkle;

import org.headstamp.pki.Sha256;

/** The hash of one perfect subtree: one row of a tree that is kept. */
public record SubtreeHash(Subtree subtree, Sha256 hash) {}
