package org.headstamp.node.policy;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Somebody drafted another version of a policy since the caller read it. */
public final class PolicyChangedException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient PolicyVersion newest;
    private final transient Refusal refusal;

    PolicyChangedException(PolicyVersion newest, int seen) {
        this(newest, Refusal.of("policy {0} is at version {1}, not {2}", newest.id(), newest.version(), seen));
    }

    private PolicyChangedException(PolicyVersion newest, Refusal refusal) {
        super(refusal.english());
        this.newest = newest;
        this.refusal = refusal;
    }

    /** The version that the caller has not seen. */
    public PolicyVersion newest() {
        return newest;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
