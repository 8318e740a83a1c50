package org.headstamp.node.casefile;

import java.util.Map;

/**
 * How many tasks of an operator something happened to within a span of time; only those that are still open count.
 *
 * @param opened by kind, those that came up
 * @param near those whose end came near, and had not passed when the span ended
 * @param passed those whose end passed
 */
public record TaskCounts(Map<TaskKind, Long> opened, long near, long passed) {
    public TaskCounts {
        opened = Map.copyOf(opened);
    }
}
