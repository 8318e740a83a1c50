package org.headstamp.node.identity;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** An account is not in the state that an action needs: its name is taken, or it is not waiting or not active. */
public final class AccountConflictException extends RefusedException {
    private static final long serialVersionUID = 1L;

    AccountConflictException(String pattern, Object... arguments) {
        super(Refusal.of(pattern, arguments));
    }
}
