package org.headstamp.node.notice;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** The choice was changed since the caller read it, by another page of the same account. */
public final class NoticesChangedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NoticesChangedException(long expected, int actual) {
        this(Refusal.of("the choice of notices is at version {0}, not {1}", actual, expected));
    }

    private NoticesChangedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
