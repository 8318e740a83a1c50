package org.headstamp.node.notice;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** The choice was changed since the caller read it, by another page of the same account. */
public final class NoticesChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NoticesChangedException(long expected, int actual) {
        super(Refusal.of("the choice of notices is at version {0}, not {1}", actual, expected));
    }
}
