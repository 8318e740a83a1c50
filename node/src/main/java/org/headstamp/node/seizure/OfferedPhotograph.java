package org.headstamp.node.seizure;

import org.headstamp.pki.Sha256;

/**
 * A photograph of an item that may travel with a message about it.
 *
 * @param digest of the original
 * @param bytes of the copy that would travel
 */
public record OfferedPhotograph(String itemReference, Sha256 digest, String caption, long bytes) {}
