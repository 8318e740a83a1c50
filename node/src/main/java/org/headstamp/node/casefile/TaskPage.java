package org.headstamp.node.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some tasks, the most pressing first.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record TaskPage(List<Task> tasks, @Nullable TaskId next) {
    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
