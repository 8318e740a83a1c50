package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.identity.Operator;

/** Time lines as people read them: what happened last stands first. */
@Singleton
public class Timelines {
    private final TimelineRepository timeline;
    private final CaseAccess access;

    Timelines(TimelineRepository timeline, CaseAccess access) {
        this.timeline = timeline;
        this.access = access;
    }

    /**
     * What happened last in a case, before an entry.
     *
     * @param before cursor, or {@link TimelineSpan#LATEST}
     * @param most at most {@link Casefiles#MOST} entries
     * @throws UnknownCaseException if there is no such case, or none for this operator
     */
    @Transactional
    public TimelineSpan before(Operator by, CaseId id, long before, int most) {
        mayRead(by, id);
        int size = Math.clamp(most, 1, Casefiles.MOST);
        var rows = timeline.before(id, before, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        boolean more = rows.size() > size;
        var messages = page.stream()
                .map(row -> row.toEntry().message())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        var shown = page.stream().map(row -> row.id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        var first = timeline.firstTold(id, messages).entrySet().stream()
                .filter(told -> shown.contains(told.getValue()))
                .map(told -> told.getKey())
                .collect(Collectors.toUnmodifiableSet());
        return new TimelineSpan(
                page.stream().map(TimelineRow::toEntry).toList(),
                first,
                more ? page.getLast().at : TimelineSpan.BEGINNING,
                timeline.at(id, before).orElse(TimelineSpan.END),
                more ? page.getLast().id : null);
    }

    /** Those of some messages of which an entry tells. */
    @Transactional
    public Set<MessageId> told(Operator by, CaseId id, Collection<MessageId> messages) {
        mayRead(by, id);
        return Set.copyOf(timeline.firstTold(id, messages).keySet());
    }

    private void mayRead(Operator by, CaseId id) {
        by.requireOfficial("read cases");
        access.requireListed(by, id);
    }
}
