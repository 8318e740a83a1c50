package org.headstamp.node.trace.answering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Supersession;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.UnknownTraceException;
import org.jspecify.annotations.Nullable;

/** Reads and keeps questions of other States, and which messages of ours belong to which. */
@Singleton
class AnsweringRepository implements PanacheRepositoryBase<AnsweringRow, UUID> {
    private final CaseAccess access;
    private final StoredJson json;

    AnsweringRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(AnsweringTrace trace) {
        persist(AnsweringRow.of(trace, json));
    }

    boolean knowsRequest(MessageId request) {
        return count("request", request.value()) > 0;
    }

    AnsweringTrace get(Operator by, TraceId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    AnsweringTrace locked(Operator by, TraceId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What the node itself looks at, in whatever case. */
    AnsweringTrace seenByNode(TraceId id) {
        return present(id, LockModeType.NONE);
    }

    /** What the node itself changes, in whatever case. */
    AnsweringTrace lockedByNode(TraceId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private AnsweringTrace admitted(Operator by, AnsweringTrace trace) {
        access.require(by, trace.caseId(), () -> new UnknownTraceException(trace.id()));
        return trace;
    }

    private AnsweringTrace present(TraceId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toTrace(json))
                .orElseThrow(() -> new UnknownTraceException(id));
    }

    void keep(AnsweringTrace trace) {
        findById(trace.id().value()).take(trace, json);
    }

    /** Remembers that a message of ours was about this question, and the reply that it carried, if it was one. */
    void sentMessage(AnsweringTrace trace, MessageId message, @Nullable Reply reply, Instant at) {
        getEntityManager()
                .createNativeQuery("insert into answering_message (message, trace_id, reply, sent_at)"
                        + " values (?1, ?2, cast(?3 as jsonb), ?4)")
                .setParameter(1, message.value())
                .setParameter(2, trace.id().value())
                .setParameter(3, reply == null ? null : json.write(Reply.class, reply))
                .setParameter(4, at)
                .executeUpdate();
    }

    /** A later message of ours put this reply right. */
    void superseded(MessageId message, MessageId by) {
        getEntityManager()
                .createNativeQuery("update answering_message set superseded_by = ?2 where message = ?1")
                .setParameter(1, message.value())
                .setParameter(2, by.value())
                .executeUpdate();
    }

    /** The latest replies to a question to a bound, oldest first. */
    List<SentReply> replies(TraceId id) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select message, cast(reply as text), sent_at, superseded_by from answering_message"
                                + " where trace_id = ?1 and reply is not null order by sent_at desc, message desc limit ?2",
                        Object[].class)
                .setParameter(1, id.value())
                .setParameter(2, TraceSummary.MOST)
                .getResultList();
        return rows.reversed().stream()
                .map(Object[].class::cast)
                .map(this::reply)
                .toList();
    }

    /** Which reply to any of these questions put which other one right, oldest first, to a bound. */
    List<Supersession> corrections(Collection<TraceId> traces) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select message, superseded_by from answering_message"
                                + " where superseded_by is not null and trace_id = any (cast(?1 as uuid[]))"
                                + " order by sent_at, message limit ?2",
                        Object[].class)
                .setParameter(1, traces.stream().map(TraceId::value).toArray(UUID[]::new))
                .setParameter(2, TraceSummary.MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Supersession(new MessageId((UUID) row[0]), new MessageId((UUID) row[1])))
                .toList();
    }

    private SentReply reply(Object[] row) {
        return new SentReply(
                new MessageId((UUID) row[0]),
                json.read(Reply.class, (String) row[1]),
                (Instant) row[2],
                row[3] == null ? null : new MessageId((UUID) row[3]));
    }

    /** Whether an answer or a refusal has left, be it only an interim one. */
    boolean hasReplied(TraceId id) {
        return !replies(id).isEmpty();
    }

    /** Whether an answer or a refusal has left since. */
    boolean hasRepliedSince(TraceId id, Instant since) {
        var replies = (Number) getEntityManager()
                .createNativeQuery("select count(*) from answering_message"
                        + " where trace_id = ?1 and reply is not null and sent_at >= ?2")
                .setParameter(1, id.value())
                .setParameter(2, since)
                .getSingleResult();
        return replies.longValue() > 0;
    }

    Optional<AnsweringTrace> lockedByRequest(MessageId request) {
        return find("request", request.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toTrace(json));
    }

    /** For a change by the node. */
    Optional<AnsweringTrace> lockedById(TraceId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(row -> row.toTrace(json));
    }

    /** The question that a message of ours replied to, locked for a change. */
    Optional<AnsweringTrace> lockedByMessage(MessageId message) {
        List<?> found = getEntityManager()
                .createNativeQuery("select trace_id from answering_message where message = ?1", UUID.class)
                .setParameter(1, message.value())
                .getResultList();
        return found.stream().findFirst().map(id -> present(new TraceId((UUID) id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(TraceId id, String by, Instant at) {
        var row = findById(id.value());
        if (row.openedBy != null) {
            return false;
        }
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }

    /** Those that wait for us, what is due first before the rest, after a place in that order; only visible cases. */
    List<OpenQuestion> open(Operator by, OpenPlace after, int most) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select id from answering_trace where open and " + VisibleCases.SQL
                                + " and (coalesce(due, 'infinity'), id) > (cast(:due as timestamptz), :id)"
                                + " order by coalesce(due, 'infinity'), id limit :most",
                        UUID.class);
        VisibleCases.listed(by).parameters().forEach(query::setParameter);
        List<?> ids = query.setParameter(
                        "due", after.due() == null ? "infinity" : after.due().toString())
                .setParameter("id", after.id())
                .setParameter("most", Math.clamp(most, 1, TraceSummary.MOST))
                .getResultList();
        var rows = find("id in ?1", ids).stream().collect(Collectors.toMap(row -> row.id, row -> row));
        return ids.stream()
                .map(UUID.class::cast)
                .map(rows::get)
                .map(row -> new OpenQuestion(row.toTrace(json).summary(), row.due))
                .toList();
    }

    /** Those of these questions that are there, in no order. */
    List<AnsweringTrace> all(Collection<TraceId> ids) {
        return find("id in ?1", ids.stream().map(TraceId::value).toList()).stream()
                .map(row -> row.toTrace(json))
                .toList();
    }

    /** The latest of a case to which a reply waits or has left, newest first. */
    List<TraceId> withReply(Operator by, CaseId caseId, int most) {
        access.require(by, caseId);
        var query = getEntityManager()
                .createQuery(
                        "select r.id from AnsweringRow r where r.caseId = ?1 and r.stateCode in ?2 order by r.id desc",
                        UUID.class)
                .setParameter(1, caseId.toString())
                .setParameter(2, List.of("AwaitingApproval", "Replied", "ReplyFailed"));
        return query.setMaxResults(Math.clamp(most, 1, TraceSummary.MOST)).getResultList().stream()
                .map(TraceId::new)
                .toList();
    }
}
