package org.headstamp.node.casefile;

/** No open task of this id is for the operator. */
public final class UnknownTaskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownTaskException(TaskId id) {
        super("there is no open task " + id);
    }
}
