package org.headstamp.node.seizure;

/** There is no seizure, no item in it or no photograph under this name. */
public final class UnknownSeizureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSeizureException(String what) {
        super("there is no " + what);
    }
}
