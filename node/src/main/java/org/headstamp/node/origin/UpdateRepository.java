package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Reads and keeps updates of ours. */
@Singleton
class UpdateRepository implements PanacheRepositoryBase<UpdateRow, UUID> {
    private static final int MOST = 200;

    private final InvestigationRepository investigations;
    private final CaseAccess access;
    private final StoredJson json;

    UpdateRepository(InvestigationRepository investigations, CaseAccess access, StoredJson json) {
        this.access = access;
        this.investigations = investigations;
        this.json = json;
    }

    void add(InvestigationUpdate update) {
        persist(UpdateRow.of(update, json));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    InvestigationUpdate locked(Operator by, UpdateId id) {
        var update = findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(this::toUpdate)
                .orElseThrow(() -> unknown(id));
        access.require(by, update.caseId(), () -> unknown(id));
        return update;
    }

    private static UnknownOriginRecordException unknown(UpdateId id) {
        return new UnknownOriginRecordException("investigation update", id);
    }

    Optional<InvestigationUpdate> lockedByMessage(MessageId message) {
        return find("message", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::toUpdate);
    }

    void keep(InvestigationUpdate update) {
        findById(update.id().value()).take(update, json);
    }

    /** The latest ones to a bound, oldest first. */
    List<InvestigationUpdate> of(InvestigationId investigation) {
        return find("investigationId = ?1 order by id desc", investigation.value())
                .page(0, MOST)
                .list()
                .reversed()
                .stream()
                .map(this::toUpdate)
                .toList();
    }

    private InvestigationUpdate toUpdate(UpdateRow row) {
        return row.toUpdate(investigations.get(new InvestigationId(row.investigationId)), json);
    }
}
