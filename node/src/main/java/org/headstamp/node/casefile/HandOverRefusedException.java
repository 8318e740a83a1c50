package org.headstamp.node.casefile;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** The receiver cannot take over; nothing was moved. */
public final class HandOverRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    HandOverRefusedException(String pattern, Object... arguments) {
        super(Refusal.of(pattern, arguments));
    }
}
