package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Something happened in the case since the caller read it. */
public final class CaseChangedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CaseChangedException(CaseId id, long expected, long actual) {
        this(Refusal.of("case {0} is at version {1}, not {2}", id, actual, expected));
    }

    private CaseChangedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
