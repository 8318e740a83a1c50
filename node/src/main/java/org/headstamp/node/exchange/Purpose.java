package org.headstamp.node.exchange;

/** What the information of a message may be used for. */
public enum Purpose {
    INVESTIGATION,
    PROSECUTION,
    EMBARGO_MONITORING,
    LICENSING,
    STATISTICS
}
