package org.headstamp.node.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some seizures of a case, the newest first.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record SeizurePage(
        List<SeizureSummary> seizures, @Nullable Long next) {
    /** Cursor of the first page. */
    public static final long FIRST = Long.MAX_VALUE;

    public SeizurePage {
        seizures = List.copyOf(seizures);
    }
}
