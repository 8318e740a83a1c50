package org.headstamp.node.registry;

/** Why a record may be the item, and what speaks against it. */
public enum MatchReason {
    /** The headstamp reads as the maker's mark. */
    MARK_AGREES,
    /** It does when read from another beginning. */
    MARK_AGREES_TURNED,
    /** It does if characters were taken for others that look alike, or it was seen from a wrong side. */
    MARK_LOOKS_ALIKE,
    /** What is readable of the headstamp fits the mark. */
    MARK_PARTLY_READ,
    /** A headstamp was read, and it is not the mark on this record. */
    MARK_DIFFERS,
    /** The headstamp was read in part only, and what is readable fits no mark of this record. */
    MARK_READ_IN_PART,
    /** No headstamp was read. */
    MARK_NOT_READ,
    LOT_AGREES,
    /** The lot number agrees if characters were taken for others that look alike, or it was seen from a wrong side. */
    LOT_LOOKS_ALIKE,
    /** What is readable of the lot number fits. */
    LOT_PARTLY_READ,
    /** The lot number read stands in no record of this maker. */
    LOT_NOT_HELD,
    LOT_NOT_READ,
    SERIAL_AGREES,
    /** It agrees with another reading that the examiner holds possible. */
    SERIAL_AGREES_WITH_ALTERNATIVE,
    /** Some reading of the serial number agrees if characters were taken for others that look alike. */
    SERIAL_LOOKS_ALIKE,
    /** What is readable of the serial number fits. */
    SERIAL_PARTLY_READ,
    MAKE_AGREES,
    MAKE_DIFFERS,
    MAKE_NOT_READ,
    CALIBRE_AGREES,
    CALIBRE_DIFFERS;

    /** Whether it supposes that something was misread; then nothing is certain, whatever the score. */
    boolean supposesMisreading() {
        return switch (this) {
            case MARK_LOOKS_ALIKE,
                    MARK_PARTLY_READ,
                    LOT_LOOKS_ALIKE,
                    LOT_PARTLY_READ,
                    SERIAL_LOOKS_ALIKE,
                    SERIAL_PARTLY_READ -> true;
            case MARK_AGREES,
                    MARK_AGREES_TURNED,
                    MARK_DIFFERS,
                    MARK_READ_IN_PART,
                    MARK_NOT_READ,
                    LOT_AGREES,
                    LOT_NOT_HELD,
                    LOT_NOT_READ,
                    SERIAL_AGREES,
                    SERIAL_AGREES_WITH_ALTERNATIVE,
                    MAKE_AGREES,
                    MAKE_DIFFERS,
                    MAKE_NOT_READ,
                    CALIBRE_AGREES,
                    CALIBRE_DIFFERS -> false;
        };
    }
}
