package org.headstamp.node.trace.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.UnknownTraceException;

/** Reads and keeps traces of the asking side. */
@Singleton
class TraceRepository implements PanacheRepositoryBase<TraceRow, UUID> {
    private final CaseAccess access;
    private final StoredJson json;

    TraceRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(Trace trace) {
        persist(TraceRow.of(trace, json));
    }

    Trace get(Operator by, TraceId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Trace locked(Operator by, TraceId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For what the node does by itself. */
    Trace lockedForNode(TraceId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lockedForNode}, where it may be gone. */
    Optional<Trace> lockedById(TraceId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(row -> row.toTrace(json));
    }

    /** The case of a question, without a look at what stands in it. */
    Optional<CaseId> caseOf(TraceId id) {
        return getSession()
                .createSelectionQuery("select caseId from TraceRow where id = :id", String.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(CaseId::parse);
    }

    private Trace admitted(Operator by, Trace trace) {
        access.require(by, trace.caseId(), () -> new UnknownTraceException(trace.id()));
        return trace;
    }

    private Trace present(TraceId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toTrace(json))
                .orElseThrow(() -> new UnknownTraceException(id));
    }

    /** The trace whose question this message carried, locked for a change. */
    Optional<Trace> lockedByRequest(MessageId request) {
        return find("request", request.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toTrace(json));
    }

    void keep(Trace trace) {
        findById(trace.id().value()).take(trace, json);
    }

    List<Trace> all(Collection<TraceId> ids) {
        return find("id in ?1", ids.stream().map(TraceId::value).toList()).stream()
                .map(row -> row.toTrace(json))
                .toList();
    }

    /** The latest ones to a bound, oldest first. */
    List<Trace> ofCase(CaseId caseId) {
        return find("caseId = ?1 order by id desc", caseId.toString())
                .page(0, TraceSummary.MOST)
                .list()
                .reversed()
                .stream()
                .map(row -> row.toTrace(json))
                .toList();
    }
}
