package org.headstamp.node.exchange;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** A message cannot be sent, and nothing of it is kept; the text says why, for the officer who wanted to send it. */
public final class CannotSendException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    CannotSendException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private CannotSendException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
