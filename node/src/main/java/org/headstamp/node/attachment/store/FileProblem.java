package org.headstamp.node.attachment.store;

/** Why a file is not taken. */
public enum FileProblem {
    /** Larger than any file may be. */
    TOO_LARGE,
    /** The files of its message are too many, or too large together. */
    TOO_MUCH_IN_MESSAGE,
    /** It has more or fewer bytes than its message says. */
    WRONG_LENGTH,
    /** Its digest is not that which its message names. */
    WRONG_DIGEST,
    /** Its content is of no kind that is taken. */
    UNKNOWN_TYPE,
    /** Its content is of another kind than its message says. */
    WRONG_TYPE,
    /** An image whose header cannot be read. */
    DAMAGED_IMAGE,
    /** A small image that would take too much memory to look at. */
    TOO_MANY_PIXELS,
    /** The other State did not give it in all the time. */
    NEVER_GIVEN
}
