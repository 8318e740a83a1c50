package org.headstamp.node.ballistic.message;

/** What whoever reads leads, hits or replies must bear in mind; shown in the language of the reader. */
public enum BallisticCaveat {
    /** Identification takes an examiner with both exhibits at hand. */
    LEAD_IS_NO_IDENTIFICATION
}
