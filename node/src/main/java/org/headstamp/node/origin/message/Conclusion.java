package org.headstamp.node.origin.message;

/** How a parallel investigation was concluded. */
public enum Conclusion {
    CONVICTION,
    ACQUITTAL,
    ADMINISTRATIVE_SANCTION,
    NO_RESULT
}
