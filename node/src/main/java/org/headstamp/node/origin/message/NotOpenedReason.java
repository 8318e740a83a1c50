package org.headstamp.node.origin.message;

/** Why no parallel investigation is opened. */
public enum NotOpenedReason {
    NO_OFFENCE,
    TIME_BARRED,
    NO_IDENTIFIABLE_PERSON,
    ALREADY_KNOWN,
    OTHER
}
