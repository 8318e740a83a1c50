package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps investigations of ours. */
@Singleton
class InvestigationRepository implements PanacheRepositoryBase<InvestigationRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final InvestigatedLotRepository lots;
    private final StoredJson json;

    InvestigationRepository(CaseAccess access, InvestigatedLotRepository lots, StoredJson json) {
        this.access = access;
        this.lots = lots;
        this.json = json;
    }

    void add(ParallelInvestigation investigation) {
        persistAndFlush(InvestigationRow.of(investigation, json));
        lots.read(investigation);
    }

    boolean knowsNotification(MessageId notification) {
        return count("notification", notification.value()) > 0;
    }

    Optional<ParallelInvestigation> lockedByNotification(MessageId notification) {
        return find("notification", notification.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toInvestigation(json));
    }

    ParallelInvestigation get(InvestigationId id) {
        return present(id, LockModeType.NONE);
    }

    ParallelInvestigation get(Operator by, InvestigationId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    ParallelInvestigation locked(Operator by, InvestigationId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For a change by this node. */
    ParallelInvestigation locked(InvestigationId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private ParallelInvestigation admitted(Operator by, ParallelInvestigation record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private ParallelInvestigation present(InvestigationId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toInvestigation(json))
                .orElseThrow(() -> unknown(id));
    }

    private static UnknownOriginRecordException unknown(InvestigationId id) {
        return new UnknownOriginRecordException("parallel investigation", id);
    }

    void keep(ParallelInvestigation investigation) {
        findById(investigation.id().value()).take(investigation, json);
    }

    /** What was notified was put right, so that other lots may be concerned. */
    void correct(ParallelInvestigation investigation) {
        keep(investigation);
        lots.read(investigation);
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(InvestigationId id, String by, Instant at) {
        return findById(id.value(), LockModeType.PESSIMISTIC_WRITE).open(by, at);
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator sees. */
    List<ParallelInvestigation> before(Operator by, @Nullable InvestigationId id, int most) {
        var visible = VisibleCases.contents(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toInvestigation(json))
                .toList();
    }

    List<ParallelInvestigation> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toInvestigation(json))
                .toList();
    }
}
