package org.headstamp.node.trace.message;

/** What lowers the weight of an answer. */
public enum Caveat {
    /** A lot number is a lead, never sole evidence (CTOC/COP/WG.6/2022/4, paragraph 15). */
    LOT_NOT_SOLE_EVIDENCE,
    /** The lot is larger than the law of the State of origin allows. */
    LOT_OVERSIZED,
    RELOADED,
    HISTORY_HAS_GAPS,
    SEVERAL_CANDIDATES,
    /** The marks were read only in part. */
    PARTIAL_READING,
    /** The records say that it was destroyed, and yet it was found. */
    DESTROYED_BUT_SEEN,
    /** The records show a sale after a loss or theft was reported. */
    SOLD_AFTER_LOSS,
    /** Rounds of the lot were found in places far apart. */
    SAME_LOT_FAR_APART,
    /** The records contradict themselves: an order of events that cannot be, or quantities that do not add up. */
    HISTORY_INCONSISTENT
}
