package org.headstamp.node.policy;

/** No policy has this id, or none of its versions this number. */
public final class UnknownPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPolicyException(PolicyId id) {
        super("there is no policy " + id);
    }

    UnknownPolicyException(PolicyId id, int version) {
        super("there is no version " + version + " of policy " + id);
    }
}
