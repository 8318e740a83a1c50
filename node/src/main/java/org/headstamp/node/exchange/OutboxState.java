package org.headstamp.node.exchange;

/** Where a message of ours stands on its way. */
public enum OutboxState {
    /** To be delivered. */
    QUEUED,
    /** The peer holds it; its receipt verified. */
    DELIVERED,
    /** The peer finally refused it. */
    REJECTED,
    /** No receipt was seen until it expired. */
    NOT_DELIVERED
}
