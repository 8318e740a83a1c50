package org.headstamp.node.release.consent;

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

/** Reads and keeps requests of ours for leave. */
@Singleton
class AskedConsentRepository implements PanacheRepositoryBase<AskedConsentRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    AskedConsentRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(AskedConsent consent) {
        persist(AskedConsentRow.of(consent, json));
    }

    void keep(AskedConsent consent) {
        findById(consent.id().value()).take(consent, json);
    }

    AskedConsent get(Operator by, ConsentId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    AskedConsent locked(Operator by, ConsentId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For what the node does by itself. */
    AskedConsent lockedForClock(ConsentId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private AskedConsent present(ConsentId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toConsent(json))
                .orElseThrow(() -> unknown(id));
    }

    private AskedConsent admitted(Operator by, AskedConsent record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private static UnknownReleaseRecordException unknown(ConsentId id) {
        return new UnknownReleaseRecordException(AskedConsent.KIND, id);
    }

    Optional<AskedConsent> lockedByRequest(MessageId request) {
        return find("request", request.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toConsent(json));
    }

    /** Oldest first, to a bound. */
    List<AskedConsent> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toConsent(json))
                .toList();
    }

    /** Leave that was given for a message, expired or not; oldest first, to a bound. */
    List<AskedConsent> granted(MessageId concerned) {
        return find("concerned = ?1 and stateCode = 'Granted' order by id", concerned.value()).page(0, MOST).stream()
                .map(row -> row.toConsent(json))
                .toList();
    }
}
