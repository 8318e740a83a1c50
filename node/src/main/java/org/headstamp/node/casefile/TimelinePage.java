package org.headstamp.node.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a time line, the oldest first.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record TimelinePage(
        List<TimelineEntry> entries, @Nullable Long next) {
    /** Cursor of the first page. */
    public static final long FIRST = 0;

    public TimelinePage {
        entries = List.copyOf(entries);
    }
}
