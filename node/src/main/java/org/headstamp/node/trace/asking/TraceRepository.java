package org.headstamp.node.trace.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.headstamp.node.trace.UnknownTraceException;
import org.jspecify.annotations.Nullable;

/** Reads and keeps traces of the asking side. */
@Singleton
class TraceRepository implements PanacheRepositoryBase<TraceRow, UUID> {
    private final StoredJson json;

    TraceRepository(StoredJson json) {
        this.json = json;
    }

    void add(Trace trace) {
        persist(TraceRow.of(trace, json));
    }

    Trace get(TraceId id) {
        return findByIdOptional(id.value())
                .map(row -> row.toTrace(json))
                .orElseThrow(() -> new UnknownTraceException(id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Trace locked(TraceId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
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

    /** Newest first, before the given one or from the newest. */
    List<Trace> before(@Nullable TraceId id, int most) {
        var page = id == null ? find("order by id desc") : find("id < ?1 order by id desc", id.value());
        return page.page(0, Math.clamp(most, 1, TraceSummary.MOST)).stream()
                .map(row -> row.toTrace(json))
                .toList();
    }

    List<Trace> ofCase(CaseId caseId) {
        return find("caseId = ?1 order by id", caseId.toString()).page(0, TraceSummary.MOST).stream()
                .map(row -> row.toTrace(json))
                .toList();
    }
}
