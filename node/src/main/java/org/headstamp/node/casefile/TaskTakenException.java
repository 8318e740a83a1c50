package org.headstamp.node.casefile;

/** Somebody else has taken the task. */
public final class TaskTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TaskTakenException(TaskId id, String assignee) {
        super("task " + id + " is with " + assignee);
    }
}
