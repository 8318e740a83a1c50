package org.headstamp.node.casefile;

import org.headstamp.node.CaseId;
import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** The case is closed: nothing new begins in it before it is opened again. */
public final class CaseClosedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CaseClosedException(CaseId id) {
        this(Refusal.of("case {0} is closed", id));
    }

    private CaseClosedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
