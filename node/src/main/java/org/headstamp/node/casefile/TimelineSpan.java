package org.headstamp.node.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a time line, the newest first, and the span of time that is theirs: those of one case leave no gap.
 *
 * @param first messages of which no earlier entry tells
 * @param from where the span begins
 * @param to where it ends, exclusive
 * @param next cursor of what happened earlier, null where there is nothing
 */
public record TimelineSpan(
        List<TimelineEntry> entries,
        Set<MessageId> first,
        Instant from,
        Instant to,
        @Nullable Long next) {
    /** Cursor of what happened last. */
    public static final long LATEST = Long.MAX_VALUE;

    static final Instant BEGINNING = Instant.EPOCH;
    static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    public TimelineSpan {
        entries = List.copyOf(entries);
        first = Set.copyOf(first);
    }
}
