package org.headstamp.node.casefile;

import org.headstamp.node.Refusal;
import org.headstamp.node.Refusing;

/** Somebody else has taken the task. */
public final class TaskTakenException extends RuntimeException implements Refusing {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    TaskTakenException(TaskId id, String assignee) {
        this(Refusal.of("task {0} is with {1}", id, assignee));
    }

    private TaskTakenException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
