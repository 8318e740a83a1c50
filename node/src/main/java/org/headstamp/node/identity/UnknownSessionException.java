package org.headstamp.node.identity;

/** The account has no such session, or none that the operator may see. */
public final class UnknownSessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSessionException(SessionId session) {
        super("there is no session " + session);
    }
}
