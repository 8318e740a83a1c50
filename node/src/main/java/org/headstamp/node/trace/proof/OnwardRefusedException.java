package org.headstamp.node.trace.proof;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** A question cannot go on to the next State; nothing was drafted or sent. */
public final class OnwardRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Says why in words for whoever wanted to ask on. */
    public OnwardRefusedException(String pattern, Object... arguments) {
        super(Refusal.of(pattern, arguments));
    }
}
