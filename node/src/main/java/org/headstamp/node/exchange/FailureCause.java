package org.headstamp.node.exchange;

/** What failed when a message was to be delivered or handled. */
public enum FailureCause {
    /** The other node takes it later. */
    NOT_NOW,
    /** The other node refused it before it knew who had sealed it. */
    REFUSED_UNSEALED,
    /** The other node has too much to do. */
    OVERLOADED,
    /** The other node gave no answer. */
    UNREACHABLE,
    /** The receipt of the other node does not hold. */
    BAD_RECEIPT,
    /** This node could not handle it. */
    NOT_HANDLED
}
