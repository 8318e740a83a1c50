package org.headstamp.node.origin;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody decided otherwise what another State may know since the caller read it. */
public final class GrantChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    GrantChangedException(ParallelInvestigation investigation, int seen) {
        super(Refusal.of(
                "what is granted of {0} is at version {1}, not {2}",
                investigation.name(), investigation.grantVersion(), seen));
    }
}
