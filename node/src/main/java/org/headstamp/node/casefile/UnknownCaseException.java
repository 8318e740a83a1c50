package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;

/** This State keeps no case under this id. */
public final class UnknownCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCaseException(CaseId id) {
        super("there is no case " + id);
    }
}
