package org.headstamp.node.trace.lot;

/** No match has this id. */
public final class UnknownLotMatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownLotMatchException(LotMatchId id) {
        super("there is no lot match " + id);
    }
}
