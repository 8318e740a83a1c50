package org.headstamp.node.alert;

/** Why a lot is warned of. */
public enum LotAlertKind {
    LOST,
    STOLEN,
    /** Larger than the law of the State of origin allows. */
    OVERSIZED,
    /** An earlier alert no longer holds. */
    LIFTED
}
