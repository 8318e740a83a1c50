package org.headstamp.node.trace.message;

/** Why items are held to be illicit (International Tracing Instrument, paragraph 6). */
public enum IllicitBasis {
    LAW_OF_STATE_WHERE_FOUND,
    UNSC_EMBARGO_BREACH,
    NOT_MARKED,
    UNLICENSED_MANUFACTURE,
    UNAUTHORISED_TRANSFER,
    /** Licit, but used in a crime. */
    CRIME_USE
}
