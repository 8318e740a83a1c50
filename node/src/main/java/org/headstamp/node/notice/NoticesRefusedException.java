package org.headstamp.node.notice;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Nothing can be sent for this person now. */
public final class NoticesRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NoticesRefusedException(String pattern, Object... arguments) {
        super(Refusal.of(pattern, arguments));
    }
}
