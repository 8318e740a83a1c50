package org.headstamp.node.identity;

/** The result of trying to log in. */
sealed interface LogIn {
    /** The operator is who it says, and proved it so. */
    record Accepted(Operator operator, Beginning beginning) implements LogIn {}

    /** It is not, or may not now; only the log learns which. */
    record Refused(Reason reason) implements LogIn {}

    /** Why a log-in was refused. */
    enum Reason {
        UNKNOWN_ACCOUNT,
        BAD_PASSWORD,
        /** Wrong, used before, or missing. */
        BAD_CODE,
        /** The node asks for a second factor, and the account has none. */
        NO_SECOND_FACTOR,
        /** The identity provider named somebody who is no account here. */
        NOT_LINKED,
        NOT_ACTIVE,
        LOCKED;

        /** Whether somebody may be guessing. */
        boolean isAFailure() {
            return this == BAD_PASSWORD || this == BAD_CODE;
        }
    }
}
