package org.headstamp.node.trace.correspondence;

/** A trace has no message of this id. */
public final class UnknownDialogueMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownDialogueMessageException(DialogueId id) {
        super("there is no message " + id + " about this trace");
    }
}
