package org.headstamp.node.origin;

/** No notification, investigation or update has this id. */
public final class UnknownOriginRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownOriginRecordException(String kind, Object id) {
        super("there is no " + kind + " " + id);
    }
}
