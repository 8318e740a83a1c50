package org.headstamp.node.trace.trade;

/** A trace has no question to the trade of this id. */
public final class UnknownSubQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownSubQueryException(SubQueryId id) {
        super("there is no question to the trade " + id + " about this trace");
    }
}
