package org.headstamp.node.exchange;

/** A message cannot be sent, and nothing of it is kept; the text says why, for the officer who wanted to send it. */
public final class CannotSendException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotSendException(String why) {
        super(why);
    }
}
