package org.headstamp.node.console.letter;

/** What would leave differs from what its sender was shown, so that nothing does. */
public final class UnseenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Preview preview;

    UnseenException(Preview preview) {
        super("what would leave was not shown");
        this.preview = preview;
    }

    /** What would leave now. */
    Preview preview() {
        return preview;
    }
}
