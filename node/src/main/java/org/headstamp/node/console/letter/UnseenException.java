package org.headstamp.node.console.letter;

/** What would leave differs from what its sender was shown, so that nothing does. */
public final class UnseenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ConfirmView view;

    UnseenException(ConfirmView view) {
        super("what would leave was not shown");
        this.view = view;
    }

    /** What would leave now. */
    ConfirmView view() {
        return view;
    }
}
