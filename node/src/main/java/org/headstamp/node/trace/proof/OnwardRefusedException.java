package org.headstamp.node.trace.proof;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** A question cannot go on to the next State; nothing was drafted or sent. */
public final class OnwardRefusedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Says why in words for whoever wanted to ask on. */
    public OnwardRefusedException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private OnwardRefusedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
