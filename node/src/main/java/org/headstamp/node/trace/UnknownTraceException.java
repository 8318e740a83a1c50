package org.headstamp.node.trace;

/** No trace has this id. */
public final class UnknownTraceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** No trace, or none on this side. */
    public UnknownTraceException(TraceId id) {
        super("there is no trace " + id);
    }
}
