package org.headstamp.node.release;

/** No record about leave or disclosure has this id. */
public final class UnknownReleaseRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param kind what it would be, such as {@code consent} */
    public UnknownReleaseRecordException(String kind, Object id) {
        super("there is no " + kind + " " + id);
    }
}
