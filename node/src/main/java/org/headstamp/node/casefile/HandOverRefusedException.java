package org.headstamp.node.casefile;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** The receiver cannot take over; nothing was moved. */
public final class HandOverRefusedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    HandOverRefusedException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private HandOverRefusedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
