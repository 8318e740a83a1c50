package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;

/** The case is closed: nothing new begins in it before it is opened again. */
public final class CaseClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseClosedException(CaseId id) {
        super("case " + id + " is closed");
    }
}
