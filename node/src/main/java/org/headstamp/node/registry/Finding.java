package org.headstamp.node.registry;

/** What an answer about an item must say beside its history. */
public enum Finding {
    /** A lot number is a lead, never sole evidence (CTOC/COP/WG.6/2022/4, paragraph 15). */
    LOT_NOT_SOLE_EVIDENCE,
    /** The lot was declared, made or handed out with more rounds than the law allows. */
    LOT_OVERSIZED,
    /** The holder before and the holder after differ somewhere. */
    HISTORY_HAS_GAPS,
    /** The records contradict themselves: an order of events that cannot be, or quantities that do not add up. */
    HISTORY_INCONSISTENT,
    /** There are more transfers than the history shows; the totals count them all. */
    HISTORY_CUT,
    /** The item, or rounds of the lot, were reported lost. */
    LOST_REPORTED,
    /** The item, or rounds of the lot, were reported stolen. */
    STOLEN_REPORTED,
    /** It was passed on after it was reported lost or stolen; of a lot, more than was left. */
    SOLD_AFTER_LOSS,
    /** The item, or rounds of the lot, were destroyed; that it was found is itself a finding. */
    DESTROYED_PER_RECORDS,
    /** The item, or rounds of the lot, left for another State. */
    EXPORTED
}
