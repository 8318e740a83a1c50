package org.headstamp.node.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cases, the newest first.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record CasePage(List<Casefile> cases, @Nullable Long next) {
    /** Cursor of the first page. */
    public static final long FIRST = Long.MAX_VALUE;

    public CasePage {
        cases = List.copyOf(cases);
    }
}
