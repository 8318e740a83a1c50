package org.headstamp.node.identity;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** An account is not in the state that an action needs: its name is taken, or it is not waiting or not active. */
public final class AccountConflictException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    AccountConflictException(String pattern, Object... arguments) {
        this(Refusal.of(pattern, arguments));
    }

    private AccountConflictException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
