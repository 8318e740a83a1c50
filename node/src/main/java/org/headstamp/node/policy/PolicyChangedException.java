package org.headstamp.node.policy;

/** Somebody drafted another version of a policy since the caller read it. */
public final class PolicyChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PolicyVersion newest;

    PolicyChangedException(PolicyVersion newest, int seen) {
        super("policy " + newest.id() + " is at version " + newest.version() + ", not " + seen);
        this.newest = newest;
    }

    /** The version that the caller has not seen. */
    public PolicyVersion newest() {
        return newest;
    }
}
