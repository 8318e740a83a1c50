package org.headstamp.node.ballistic.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.UnknownBallisticRecordException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps leads of ours. */
@Singleton
class OwnLeadRepository implements PanacheRepositoryBase<OwnLeadRow, UUID> {
    private static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    OwnLeadRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(OwnLead lead) {
        persist(OwnLeadRow.of(lead, json));
    }

    OwnLead get(BallisticLeadId id) {
        return present(id, LockModeType.NONE);
    }

    OwnLead get(Operator by, BallisticLeadId id) {
        return admitted(by, get(id));
    }

    /** For a change by an operator. */
    OwnLead locked(Operator by, BallisticLeadId id) {
        return admitted(by, locked(id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    OwnLead locked(BallisticLeadId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(OwnLead lead) {
        findById(lead.id().value()).take(lead, json);
    }

    Optional<OwnLead> lockedByMessage(MessageId message) {
        return find("message", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toLead(json));
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator sees. */
    List<OwnLead> before(Operator by, @Nullable BallisticLeadId id, int most) {
        var visible = VisibleCases.contents(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toLead(json))
                .toList();
    }

    /** Oldest first, to a bound. */
    List<OwnLead> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toLead(json))
                .toList();
    }

    private OwnLead admitted(Operator by, OwnLead lead) {
        access.require(by, lead.caseId(), () -> unknown(lead.id()));
        return lead;
    }

    private static UnknownBallisticRecordException unknown(BallisticLeadId id) {
        return new UnknownBallisticRecordException("ballistic lead", id);
    }

    private OwnLead present(BallisticLeadId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock).map(row -> row.toLead(json)).orElseThrow(() -> unknown(id));
    }
}
