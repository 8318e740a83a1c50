package org.headstamp.node.trace.proof;

/** What it is that stands against asking on. */
public enum ObstacleKind {
    /** A later answer took the place of this one. */
    PUT_RIGHT,
    /** The answer does not name the State. */
    NOT_NAMED,
    /** The chain comes back to a State that was asked, or is too long. */
    LOOP,
    /** Another question of the case asks the State about these items. */
    ASKED_ALREADY,
    /** The State that answered prohibits it. */
    PROHIBITED,
    /** The State that answered has not given leave. */
    NEEDS_LEAVE,
    /** Nobody has confirmed that it keeps to the own words of the State that answered. */
    IN_WORDS,
    /** The answers do not fit into one message with the question, or speak of items that it does not ask about. */
    DOES_NOT_FIT
}
