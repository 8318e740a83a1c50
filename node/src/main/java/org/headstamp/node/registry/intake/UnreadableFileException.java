package org.headstamp.node.registry.intake;

import java.io.IOException;
import java.io.Serial;

/** The file cannot be read any further; thrown through the CSV parser, hence an {@link IOException}. */
final class UnreadableFileException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;
    private final RejectReason reason;

    UnreadableFileException(long line, RejectReason reason, String detail) {
        super(detail);
        this.line = line;
        this.reason = reason;
    }

    Reject toReject() {
        return new Reject(line, "", reason, String.valueOf(getMessage()));
    }
}
