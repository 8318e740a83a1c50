package org.headstamp.node.release.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.UnknownReleaseRecordException;

/** Reads and keeps disclosures that we plan. */
@Singleton
class PlannedDisclosureRepository implements PanacheRepositoryBase<PlannedDisclosureRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    PlannedDisclosureRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(PlannedDisclosure disclosure) {
        persist(PlannedDisclosureRow.of(disclosure, json));
    }

    void keep(PlannedDisclosure disclosure) {
        findById(disclosure.id().value()).take(disclosure, json);
    }

    PlannedDisclosure get(Operator by, DisclosureId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    PlannedDisclosure locked(Operator by, DisclosureId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PlannedDisclosure present(DisclosureId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toDisclosure(json))
                .orElseThrow(() -> unknown(id));
    }

    private PlannedDisclosure admitted(Operator by, PlannedDisclosure record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private static UnknownReleaseRecordException unknown(DisclosureId id) {
        return new UnknownReleaseRecordException(PlannedDisclosure.KIND, id);
    }

    Optional<PlannedDisclosure> lockedByMessage(MessageId message) {
        return find("message", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toDisclosure(json));
    }

    /** Oldest first, to a bound. */
    List<PlannedDisclosure> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toDisclosure(json))
                .toList();
    }

    /** Whether the State that sent the message holds a notice about it. */
    boolean isNoticed(MessageId concerned) {
        return count("concerned = ?1 and stateCode = 'Delivered'", concerned.value()) > 0;
    }
}
