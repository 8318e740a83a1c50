package org.headstamp.node.release.consent;

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
import org.headstamp.node.identity.Operator;
import org.headstamp.node.release.UnknownReleaseRecordException;

/** Reads and keeps requests of other States for leave. */
@Singleton
class ConsentRequestRepository implements PanacheRepositoryBase<ConsentRequestRow, UUID> {
    private final CaseAccess access;
    private final StoredJson json;

    ConsentRequestRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(ConsentRequest asked) {
        persist(ConsentRequestRow.of(asked, json));
    }

    void keep(ConsentRequest asked) {
        findById(asked.id().value()).take(asked, json);
    }

    boolean knowsRequest(MessageId request) {
        return count("request", request.value()) > 0;
    }

    ConsentRequest get(Operator by, ConsentId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    ConsentRequest locked(Operator by, ConsentId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private ConsentRequest present(ConsentId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toRequest(json))
                .orElseThrow(() -> unknown(id));
    }

    private ConsentRequest admitted(Operator by, ConsentRequest record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private static UnknownReleaseRecordException unknown(ConsentId id) {
        return new UnknownReleaseRecordException("request for consent", id);
    }

    /** The request whose latest decision this message of ours carries; empty for one that was replaced. */
    Optional<ConsentRequest> lockedByDecision(MessageId message) {
        return find("givenMessage", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toRequest(json));
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(ConsentId id, String by, Instant at) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }

    /** Oldest first, to a bound. */
    List<ConsentRequest> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, AskedConsentRepository.MOST).stream()
                .map(row -> row.toRequest(json))
                .toList();
    }
}
