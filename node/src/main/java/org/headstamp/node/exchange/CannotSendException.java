package org.headstamp.node.exchange;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** A message cannot be sent, and nothing of it is kept; the text says why, for the officer who wanted to send it. */
public final class CannotSendException extends RefusedException {
    private static final long serialVersionUID = 1;

    CannotSendException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private CannotSendException(Refusal refusal) {
        super(refusal);
    }

    /** For the reason of somebody else. */
    static CannotSendException because(Refusal refusal) {
        return new CannotSendException(refusal);
    }
}
