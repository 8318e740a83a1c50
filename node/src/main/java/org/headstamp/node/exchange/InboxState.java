package org.headstamp.node.exchange;

/** Where a message in our custody stands. */
public enum InboxState {
    /** Waits for its turn in the case, or for another attempt after a failure. */
    RECEIVED,
    /** Its feature dealt with it. */
    HANDLED,
    /** It did not fit its case; the sender was told so. */
    CONFLICTED
}
