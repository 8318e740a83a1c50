package org.headstamp.node.identity;

/** The result of trying to log in. */
sealed interface LogIn {
    /** The operator is who it says. */
    record Accepted(Operator operator) implements LogIn {}

    /** It is not, or may not now; only the log learns which. */
    record Refused(Reason reason) implements LogIn {}

    /** Why a log-in was refused. */
    enum Reason {
        UNKNOWN_ACCOUNT,
        BAD_PASSWORD,
        NOT_ACTIVE,
        LOCKED
    }
}
