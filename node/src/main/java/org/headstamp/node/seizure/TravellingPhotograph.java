package org.headstamp.node.seizure;

import org.headstamp.pki.Sha256;

/**
 * A photograph that travels with a message of ours.
 *
 * @param itemReference the first item of the message that names it
 * @param original digest of what it is a copy of, by which it is looked at here
 * @param copy digest of what travels
 * @param bytes of what travels
 */
public record TravellingPhotograph(String itemReference, Sha256 original, Sha256 copy, String caption, long bytes) {}
