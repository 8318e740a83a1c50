package org.headstamp.node.notice;

/** What came of a code that somebody entered. */
public enum Confirmation {
    CONFIRMED,
    /** It is another one; after a few of these the right one counts no more either. */
    WRONG,
    /** No code counts (any more): another one is to be asked for. */
    EXPIRED
}
