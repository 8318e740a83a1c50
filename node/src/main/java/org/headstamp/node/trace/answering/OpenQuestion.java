package org.headstamp.node.trace.answering;

import java.time.Instant;
import org.headstamp.node.trace.TraceSummary;
import org.jspecify.annotations.Nullable;

/**
 * A question of another State that waits for us; no contents.
 *
 * @param due until when it should be answered, delays that were told included; null when the State names no time
 */
public record OpenQuestion(TraceSummary summary, @Nullable Instant due) {
    /** Whether the time is over. */
    public boolean overdue(Instant now) {
        return due != null && due.isBefore(now);
    }
}
