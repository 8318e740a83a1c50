package org.headstamp.node.identity;

/** The result of trying to log in. */
sealed interface LogIn {
    /**
     * The operator is who it says, and proved it so.
     *
     * @param firstPassword whether the password was set by somebody else, who may know it
     */
    record Accepted(Operator operator, Beginning beginning, boolean firstPassword) implements LogIn {
        /** With nothing that another person knows. */
        Accepted(Operator operator, Beginning beginning) {
            this(operator, beginning, false);
        }
    }

    /** It is not, or may not now; only the log learns which. */
    record Refused(Reason reason) implements LogIn {}

    /** Why a log-in was refused. */
    enum Reason {
        UNKNOWN_ACCOUNT,
        BAD_PASSWORD,
        /** Wrong, used before, or missing. */
        BAD_CODE,
        /** Wrong or missing where a first password was to be replaced. */
        BAD_START_WORD,
        /** The node asks for a second factor, and the account has none. */
        NO_SECOND_FACTOR,
        /** Right, but set by somebody else, where only an own password counts. */
        FIRST_PASSWORD,
        /** The identity provider named somebody who is no account here. */
        NOT_LINKED,
        NOT_ACTIVE,
        LOCKED;

        /** Whether somebody may be guessing. */
        boolean isAFailure() {
            return this == BAD_PASSWORD || this == BAD_CODE || this == BAD_START_WORD;
        }
    }
}
