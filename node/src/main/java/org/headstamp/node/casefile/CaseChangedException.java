package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Something happened in the case since the caller read it. */
public final class CaseChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    CaseChangedException(CaseId id, long expected, long actual) {
        super(Refusal.of("case {0} is at version {1}, not {2}", id, actual, expected));
    }
}
