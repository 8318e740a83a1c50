package org.headstamp.node.trace.trade;

/** There is no question to the trade of this id, or none about this trace or to this party. */
public final class UnknownSubQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it is not there, or not there for whoever asks, is not told. */
    public UnknownSubQueryException(SubQueryId id) {
        super("there is no question to the trade " + id);
    }
}
