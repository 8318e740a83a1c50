package org.headstamp.node.casefile;

import org.headstamp.node.Refusal;
import org.headstamp.node.RefusedException;

/** Somebody else has taken the task. */
public final class TaskTakenException extends RefusedException {
    private static final long serialVersionUID = 1L;

    TaskTakenException(TaskId id, String assignee) {
        super(Refusal.of("task {0} is with {1}", id, assignee));
    }
}
