package org.headstamp.node.registry.intake;

/** What an import did. */
public enum ImportOutcome {
    /** Every row is stored now. */
    IMPORTED,
    /** Every row was stored before. */
    UNCHANGED,
    /** Every row but the rejected ones is stored now. */
    IMPORTED_IN_PART,
    /** There are rejected rows and nothing was imported. */
    REJECTED,
    /** The file cannot be read to its end as a file of its kind; nothing was imported. */
    UNREADABLE
}
