package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.jspecify.annotations.Nullable;

/** Reads and keeps investigations of ours. */
@Singleton
class InvestigationRepository implements PanacheRepositoryBase<InvestigationRow, UUID> {
    static final int MOST = 200;

    private final StoredJson json;

    InvestigationRepository(StoredJson json) {
        this.json = json;
    }

    void add(ParallelInvestigation investigation) {
        persist(InvestigationRow.of(investigation, json));
    }

    boolean knowsNotification(MessageId notification) {
        return count("notification", notification.value()) > 0;
    }

    ParallelInvestigation get(InvestigationId id) {
        return findByIdOptional(id.value())
                .map(row -> row.toInvestigation(json))
                .orElseThrow(() -> new UnknownOriginRecordException("parallel investigation", id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    ParallelInvestigation locked(InvestigationId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row.toInvestigation(json))
                .orElseThrow(() -> new UnknownOriginRecordException("parallel investigation", id));
    }

    void keep(ParallelInvestigation investigation) {
        findById(investigation.id().value()).take(investigation, json);
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(InvestigationId id, String by, Instant at) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }

    /** Newest first, before the given one or from the newest. */
    List<ParallelInvestigation> before(@Nullable InvestigationId id, int most) {
        var page = id == null ? find("order by id desc") : find("id < ?1 order by id desc", id.value());
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toInvestigation(json))
                .toList();
    }

    List<ParallelInvestigation> ofCase(CaseId caseId) {
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toInvestigation(json))
                .toList();
    }
}
