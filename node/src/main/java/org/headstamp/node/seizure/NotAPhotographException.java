package org.headstamp.node.seizure;

/** Uploaded bytes are not a photograph that this node takes. */
public final class NotAPhotographException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotAPhotographException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
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
