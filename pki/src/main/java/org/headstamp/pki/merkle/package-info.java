/**
 * RFC 6962 Merkle trees as pure functions: hashes, growing a tree, inclusion and consistency proofs. Where the hashes
 * are kept is the caller's business.
 */
@NullMarked
package org.headstamp.pki.merkle;

import org.jspecify.annotations.NullMarked;
