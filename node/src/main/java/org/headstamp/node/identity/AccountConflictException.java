package org.headstamp.node.identity;

/** An account is not in the state that an action needs: its name is taken, or it is not waiting or not active. */
public final class AccountConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountConflictException(String problem) {
        super(problem);
    }
}
