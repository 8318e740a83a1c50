package org.headstamp.node.ballistic.comparing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.UnknownBallisticRecordException;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.identity.Operator;

/** Reads and keeps replies of ours. Whoever changes one holds the lock on its lead. */
@Singleton
class OwnReplyRepository implements PanacheRepositoryBase<OwnReplyRow, UUID> {
    private static final int MOST = 200;

    private final ForeignLeadRepository leads;
    private final CaseAccess access;
    private final StoredJson json;

    OwnReplyRepository(ForeignLeadRepository leads, CaseAccess access, StoredJson json) {
        this.leads = leads;
        this.access = access;
        this.json = json;
    }

    void add(OwnReply reply) {
        persist(OwnReplyRow.of(reply, json));
    }

    /** The lead that a reply is for, if the operator sees its case. */
    BallisticLeadId leadOf(Operator by, BallisticReplyId id) {
        var lead = new BallisticLeadId(present(id, LockModeType.NONE).leadId);
        access.require(by, leads.get(lead).caseId(), () -> unknown(id));
        return lead;
    }

    /** The lead and the reply that a message of ours carried. */
    OwnReplyRow carriedBy(MessageId message) {
        return find("message", message.value()).firstResultOptional().orElseThrow();
    }

    /** As it stands now that the lead is locked. */
    OwnReply locked(ForeignLead lead, BallisticReplyId id) {
        var row = present(id, LockModeType.NONE);
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row.toReply(lead, json);
    }

    void keep(OwnReply reply) {
        findById(reply.id().value()).take(reply, json);
    }

    /** Newest first, to a bound. */
    List<OwnReply> of(ForeignLead lead) {
        return find("leadId = ?1 order by id desc", lead.id().value()).page(0, MOST).stream()
                .map(row -> row.toReply(lead, json))
                .toList();
    }

    private OwnReplyRow present(BallisticReplyId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock).orElseThrow(() -> unknown(id));
    }

    private static UnknownBallisticRecordException unknown(BallisticReplyId id) {
        return new UnknownBallisticRecordException("ballistic reply", id);
    }
}
