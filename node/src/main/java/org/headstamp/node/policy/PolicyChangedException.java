package org.headstamp.node.policy;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody drafted another version of a policy since the caller read it. */
public final class PolicyChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final transient PolicyVersion newest;

    PolicyChangedException(PolicyVersion newest, int seen) {
        super(Refusal.of("policy {0} is at version {1}, not {2}", newest.id(), newest.version(), seen));
        this.newest = newest;
    }

    /** The version that the caller has not seen. */
    public PolicyVersion newest() {
        return newest;
    }
}
