package org.headstamp.node.registry;

/** Why a lot is not like any other. */
public enum LotNotice {
    /** An alert names it. */
    UNDER_ALERT,
    /** A parallel investigation that is not concluded concerns it. */
    UNDER_INVESTIGATION
}
