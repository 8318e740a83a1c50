package org.headstamp.node.notice;

/** The choice was changed since the caller read it, by another page of the same account. */
public final class NoticesChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoticesChangedException(long expected, int actual) {
        super("the choice of notices is at version " + actual + ", not " + expected);
    }
}
