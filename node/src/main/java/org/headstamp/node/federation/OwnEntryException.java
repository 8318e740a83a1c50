package org.headstamp.node.federation;

/** A valid trust list says something else of this State or its federation than the configuration: the node stops. */
public final class OwnEntryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OwnEntryException(String message) {
        super(message);
    }
}
