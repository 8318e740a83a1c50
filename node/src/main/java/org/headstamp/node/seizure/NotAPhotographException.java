package org.headstamp.node.seizure;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Uploaded bytes are not a photograph that this node takes. */
public final class NotAPhotographException extends IllegalArgumentException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Refusal refusal;

    NotAPhotographException(Reason reason, String pattern, Object... arguments) {
        this(reason, Refusal.of(pattern, arguments));
    }

    private NotAPhotographException(Reason reason, Refusal refusal) {
        super(refusal.english());
        this.reason = reason;
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong with the bytes. */
    public Reason reason() {
        return reason;
    }

    /** Why bytes are not taken as a photograph. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        NEITHER_JPEG_NOR_PNG,
        /** Starts like an image, but its header cannot be read. */
        DAMAGED,
        TOO_MANY_PIXELS
    }
}
