package org.headstamp.node.registry.intake;

/** Why a row, or a file from that row on, is not taken. */
public enum RejectReason {
    MISSING_COLUMN,
    UNEXPECTED_COLUMN,
    NOT_UTF8,
    ROW_TOO_LONG,
    FILE_TOO_LARGE,
    BROKEN_QUOTES,
    WRONG_FIELD_COUNT,
    MISSING_VALUE,
    TOO_LONG,
    BAD_CHARACTER,
    BAD_KEY,
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    BAD_STATE,
    BAD_DIGEST,
    /** Two values of the row do not go together. */
    INCONSISTENT,
    /** No such record is stored. */
    UNKNOWN_REFERENCE,
    /** The key stands in an earlier row of the file. */
    DUPLICATE_KEY,
    /** A record with this key and other content is stored already. */
    DIFFERS_FROM_STORED
}
