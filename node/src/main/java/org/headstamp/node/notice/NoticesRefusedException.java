package org.headstamp.node.notice;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Nothing can be sent for this person now. */
public final class NoticesRefusedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NoticesRefusedException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private NoticesRefusedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
