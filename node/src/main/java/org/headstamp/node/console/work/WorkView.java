package org.headstamp.node.console.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskList;
import org.jspecify.annotations.Nullable;

/**
 * One page of tasks.
 *
 * @param titles of their cases, as far as they have one
 * @param here cursor of this page; null on the first one
 * @param next cursor of the page that follows; null on the last one
 */
record WorkView(
        TaskList.Scope scope,
        List<Task> tasks,
        Map<CaseId, String> titles,
        @Nullable TaskId here,
        @Nullable TaskId next,
        Instant now) {
    WorkView {
        tasks = List.copyOf(tasks);
        titles = Map.copyOf(titles);
    }

    public TaskList.Scope[] scopes() {
        return TaskList.Scope.values();
    }

    public boolean isOverdue(Task task) {
        return task.due() != null && task.due().isBefore(now);
    }

    /** Where a task is done. */
    public String place(Task task) {
        return TaskPlace.of(task);
    }

    /** Where this list is fetched anew. */
    public String address() {
        var list = "/console/tasks?scope=" + scope;
        return here == null ? list : list + "&after=" + here;
    }
}
