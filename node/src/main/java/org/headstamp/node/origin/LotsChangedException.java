package org.headstamp.node.origin;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody named other lots for an investigation since the caller read them. */
public final class LotsChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    LotsChangedException(ParallelInvestigation investigation, long seen, long actual) {
        super(Refusal.of("the lots that {0} concerns are at version {1}, not {2}", investigation.name(), actual, seen));
    }
}
