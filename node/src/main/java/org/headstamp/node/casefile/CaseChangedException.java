package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;

/** Something happened in the case since the caller read it. */
public final class CaseChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseChangedException(CaseId id, long expected, long actual) {
        super("case " + id + " is at version " + actual + ", not " + expected);
    }
}
