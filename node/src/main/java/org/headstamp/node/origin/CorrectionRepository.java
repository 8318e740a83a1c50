package org.headstamp.node.origin;

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

/** Reads and keeps corrections. */
@Singleton
class CorrectionRepository implements PanacheRepositoryBase<CorrectionRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    CorrectionRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(OriginCorrection correction) {
        persist(CorrectionRow.of(correction, json));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    OriginCorrection locked(Operator by, CorrectionId id) {
        var correction = findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(this::toCorrection)
                .orElseThrow(() -> unknown(id));
        access.require(by, correction.caseId(), () -> unknown(id));
        return correction;
    }

    OriginCorrection get(Operator by, CorrectionId id) {
        var correction = findByIdOptional(id.value()).map(this::toCorrection).orElseThrow(() -> unknown(id));
        access.require(by, correction.caseId(), () -> unknown(id));
        return correction;
    }

    private static UnknownOriginRecordException unknown(CorrectionId id) {
        return new UnknownOriginRecordException("correction", id);
    }

    Optional<OriginCorrection> lockedByMessage(MessageId message) {
        return find("message", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(this::toCorrection);
    }

    void keep(OriginCorrection correction) {
        findById(correction.id().value()).take(correction, json);
    }

    /** The message that began the chain in which the given one stands, which is the given one where nothing was corrected. */
    MessageId rootOf(MessageId message) {
        return find("message", message.value())
                .firstResultOptional()
                .map(row -> new MessageId(row.root))
                .orElse(message);
    }

    /** A draft that waits for approval. */
    Optional<OriginCorrection> drafted(MessageId root) {
        return find("root = ?1 and stateCode = 'Drafted'", root.value())
                .firstResultOptional()
                .map(this::toCorrection);
    }

    List<OriginCorrection> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(this::toCorrection)
                .toList();
    }

    private OriginCorrection toCorrection(CorrectionRow row) {
        return row.toCorrection(json);
    }
}
