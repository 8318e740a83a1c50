package org.headstamp.node;

/** What somebody wanted is refused, and says why. */
public abstract class RefusedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    protected RefusedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public final Refusal refusal() {
        return refusal;
    }
}
