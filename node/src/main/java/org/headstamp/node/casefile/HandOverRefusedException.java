package org.headstamp.node.casefile;

/** The receiver cannot take over; nothing was moved. */
public final class HandOverRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandOverRefusedException(String problem) {
        super(problem);
    }
}
