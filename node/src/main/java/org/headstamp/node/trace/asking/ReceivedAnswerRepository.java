package org.headstamp.node.trace.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.Supersession;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;

/** Reads and keeps answers to our traces. */
@Singleton
class ReceivedAnswerRepository implements PanacheRepositoryBase<ReceivedAnswerRow, UUID> {
    private static final int MOST = 50;

    private final StoredJson json;

    ReceivedAnswerRepository(StoredJson json) {
        this.json = json;
    }

    void add(ReceivedAnswer received) {
        persist(ReceivedAnswerRow.of(received, json));
    }

    Optional<ReceivedAnswer> find(MessageId message) {
        return findByIdOptional(message.value()).map(row -> row.toAnswer(json));
    }

    /** A later one puts it right. */
    void superseded(MessageId message) {
        findById(message.value()).standing = ReceivedAnswer.Standing.SUPERSEDED;
    }

    /** The latest ones to a bound, oldest first. */
    List<ReceivedAnswer> of(TraceId trace) {
        return find("traceId = ?1 order by receivedAt desc, message desc", trace.value())
                .page(0, MOST)
                .list()
                .reversed()
                .stream()
                .map(row -> row.toAnswer(json))
                .toList();
    }

    /** The latest ones to a bound without what they say, oldest first. */
    List<AnswerHead> heads(TraceId trace) {
        return getEntityManager()
                .createQuery(
                        "select r.message, r.receivedAt, r.openedBy, r.standing, r.supersedes from ReceivedAnswerRow r"
                                + " where r.traceId = ?1 order by r.receivedAt desc, r.message desc",
                        Object[].class)
                .setParameter(1, trace.value())
                .setMaxResults(MOST)
                .getResultList()
                .reversed()
                .stream()
                .map(ReceivedAnswerRepository::head)
                .toList();
    }

    private static AnswerHead head(Object[] row) {
        return new AnswerHead(
                new MessageId((UUID) row[0]),
                (Instant) row[1],
                (String) row[2],
                (ReceivedAnswer.Standing) row[3],
                row[4] == null ? null : new MessageId((UUID) row[4]));
    }

    /** The latest ones to any of these traces, the newest first. */
    List<ReceivedAnswer> latest(Collection<TraceId> traces, int most) {
        return find(
                        "traceId in ?1 order by receivedAt desc, message desc",
                        traces.stream().map(TraceId::value).toList())
                .page(0, Math.clamp(most, 1, MOST))
                .stream()
                .map(row -> row.toAnswer(json))
                .toList();
    }

    /** Which answer to any of these traces puts which other one right, oldest first, to a bound. */
    List<Supersession> corrections(Collection<TraceId> traces) {
        return find(
                        "supersedes is not null and traceId in ?1 order by receivedAt, message",
                        traces.stream().map(TraceId::value).toList())
                .page(0, TraceSummary.MOST)
                .stream()
                .map(row -> new Supersession(
                        new MessageId(Objects.requireNonNull(row.supersedes)), new MessageId(row.message)))
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(ReceivedAnswer received, String by, Instant at) {
        var row = findById(received.message().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }
}
