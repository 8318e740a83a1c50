package org.headstamp.node.ballistic.message;

/** What the comparison of an exhibit found. */
public enum BallisticFinding {
    /** An examiner confirmed a match with both exhibits at hand. */
    CONFIRMED_MATCH,
    /** To be confirmed by an examiner. */
    POSSIBLE_MATCH,
    NO_MATCH,
    NOT_COMPARED
}
