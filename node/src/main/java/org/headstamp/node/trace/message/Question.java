package org.headstamp.node.trace.message;

/** What can be asked about items. */
public enum Question {
    MANUFACTURE,
    FIRST_SALE,
    EXPORT,
    END_USER,
    LOSS_REPORT,
    LICENCE,
    LOT_DISTRIBUTION,
    BALLISTIC_REFERENCE,
    PERSON_CHECK
}
