package org.headstamp.node.identity;

/** No account has this name. */
public final class UnknownAccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownAccountException(String name) {
        super("there is no account " + name);
    }
}
