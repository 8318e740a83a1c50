package org.headstamp.node.console.ask;

/** What would be drafted differs from what its sender was shown, so that nothing is. */
final class UnseenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ConfirmView view;

    UnseenException(ConfirmView view) {
        super("what would be drafted was not shown");
        this.view = view;
    }

    /** What would be drafted now. */
    ConfirmView view() {
        return view;
    }
}
