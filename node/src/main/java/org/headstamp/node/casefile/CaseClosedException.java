package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** The case is closed: nothing new begins in it before it is opened again. */
public final class CaseClosedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    CaseClosedException(CaseId id) {
        super(Refusal.of("case {0} is closed", id));
    }
}
