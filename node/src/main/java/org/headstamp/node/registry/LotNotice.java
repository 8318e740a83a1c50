package org.headstamp.node.registry;

import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;

/** Why a lot is not like any other. */
public enum LotNotice {
    /** An alert names it. */
    UNDER_ALERT,
    /** A parallel investigation that is not over concerns it. Which one, its case tells those who may see that. */
    UNDER_INVESTIGATION;

    /** Whether it is for these eyes; that there is an investigation is for those alone who answer for the registers. */
    boolean isFor(Operator reader) {
        return switch (this) {
            case UNDER_ALERT -> true;
            case UNDER_INVESTIGATION -> reader.isOneOf(Role.REGISTRAR, Role.FOCAL_POINT);
        };
    }
}
