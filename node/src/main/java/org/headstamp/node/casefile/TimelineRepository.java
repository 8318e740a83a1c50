package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.casefile.CaseChanges.Change;

/** Reads and appends entries of time lines. */
@Singleton
class TimelineRepository implements PanacheRepositoryBase<TimelineRow, Long> {
    List<TimelineRow> after(CaseId caseId, long id, int most) {
        return find("caseId = ?1 and id > ?2 order by id", caseId.toString(), id)
                .page(0, most)
                .list();
    }

    /** The newest first. */
    List<TimelineRow> before(CaseId caseId, long id, int most) {
        return find("caseId = ?1 and id < ?2 order by id desc", caseId.toString(), id)
                .page(0, most)
                .list();
    }

    /** When the entry of this number was made, if it is one of the case. */
    Optional<Instant> at(CaseId caseId, long id) {
        return find("caseId = ?1 and id = ?2", caseId.toString(), id)
                .firstResultOptional()
                .map(row -> row.at);
    }

    /** Of some messages those of which an entry of the case tells, with the number of the first one. */
    Map<MessageId, Long> firstTold(CaseId caseId, Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select row.messageId, min(row.id) from TimelineRow row
                        where row.caseId = :caseId and row.messageId in :messages group by row.messageId""", Object[].class)
                .setParameter("caseId", caseId.toString())
                .setParameter(
                        "messages", messages.stream().map(MessageId::value).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(told -> new MessageId((UUID) told[0]), told -> (Long) told[1]));
    }

    long latest() {
        return getEntityManager()
                .createQuery("select coalesce(max(row.id), 0) from TimelineRow row", Long.class)
                .getSingleResult();
    }

    List<Change> after(long id, int most) {
        return find("id > ?1 order by id", id).page(0, most).stream()
                .map(row -> new Change(Objects.requireNonNull(row.id), CaseId.parse(row.caseId)))
                .toList();
    }
}
