package org.headstamp.node.registry;

/** Why a record may be the item, and what speaks against it. */
public enum MatchReason {
    /** The headstamp reads as the maker's mark. */
    MARK_AGREES,
    /** It does when read from another beginning. */
    MARK_AGREES_TURNED,
    /** A headstamp was read, and it is not the mark on this record. */
    MARK_DIFFERS,
    /** The headstamp was read in part only, which an exact look-up cannot use. */
    MARK_READ_IN_PART,
    /** No headstamp was read. */
    MARK_NOT_READ,
    LOT_AGREES,
    /** The lot number read stands in no record of this maker. */
    LOT_NOT_HELD,
    LOT_NOT_READ,
    SERIAL_AGREES,
    /** It agrees with another reading that the examiner holds possible. */
    SERIAL_AGREES_WITH_ALTERNATIVE,
    MAKE_AGREES,
    MAKE_DIFFERS,
    MAKE_NOT_READ,
    CALIBRE_AGREES,
    CALIBRE_DIFFERS
}
