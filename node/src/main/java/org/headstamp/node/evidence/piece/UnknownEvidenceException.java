package org.headstamp.node.evidence.piece;

import org.headstamp.node.exchange.EvidenceId;

/** No piece of evidence has this id. */
public final class UnknownEvidenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEvidenceException(EvidenceId id) {
        super("there is no evidence " + id);
    }
}
