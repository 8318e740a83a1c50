package org.headstamp.node.ballistic.comparing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

/** Reads and keeps leads of other States. */
@Singleton
class ForeignLeadRepository implements PanacheRepositoryBase<ForeignLeadRow, UUID> {
    private static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    ForeignLeadRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(ForeignLead lead) {
        persist(ForeignLeadRow.of(lead, json));
    }

    ForeignLead get(BallisticLeadId id) {
        return present(id, LockModeType.NONE);
    }

    ForeignLead get(Operator by, BallisticLeadId id) {
        return admitted(by, get(id));
    }

    /** For a change by an operator. */
    ForeignLead locked(Operator by, BallisticLeadId id) {
        return admitted(by, locked(id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    ForeignLead locked(BallisticLeadId id) {
        return present(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void keep(ForeignLead lead) {
        findById(lead.id().value()).take(lead, json);
    }

    boolean knows(MessageId message) {
        return count("message", message.value()) > 0;
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(BallisticLeadId id, String by, Instant at) {
        var row = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator sees. */
    List<ForeignLead> before(Operator by, @Nullable BallisticLeadId id, int most) {
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
    List<ForeignLead> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toLead(json))
                .toList();
    }

    private ForeignLead admitted(Operator by, ForeignLead lead) {
        access.require(by, lead.caseId(), () -> unknown(lead.id()));
        return lead;
    }

    private static UnknownBallisticRecordException unknown(BallisticLeadId id) {
        return new UnknownBallisticRecordException("received ballistic lead", id);
    }

    private ForeignLead present(BallisticLeadId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock).map(row -> row.toLead(json)).orElseThrow(() -> unknown(id));
    }
}
