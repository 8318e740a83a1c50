package org.headstamp.node.console.ask;

/** The question that would be drafted is not the one that its author was shown last. */
final class PreviewChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PreviewChangedException() {
        super("what would be drafted was not shown");
    }
}
