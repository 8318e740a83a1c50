package org.headstamp.node.ballistic.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;

/** Reads and keeps replies of the States asked. */
@Singleton
class ForeignReplyRepository implements PanacheRepositoryBase<ForeignReplyRow, UUID> {
    private static final int MOST = 200;

    private final StoredJson json;

    ForeignReplyRepository(StoredJson json) {
        this.json = json;
    }

    /** Keeps a reply; the one that held until now stays, marked as superseded. True if there was one. */
    boolean add(ForeignReply received) {
        int superseded = update(
                "supersededBy = ?1 where leadId = ?2 and supersededBy is null",
                received.message().value(),
                received.lead().value());
        persistAndFlush(ForeignReplyRow.of(received, json));
        return superseded > 0;
    }

    /** Newest first, to a bound. */
    List<ForeignReply> of(BallisticLeadId lead) {
        return find("leadId = ?1 order by receivedAt desc, message desc", lead.value()).page(0, MOST).stream()
                .map(row -> row.toReply(json))
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(ForeignReply received, String by, Instant at) {
        var row = findById(received.message().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }
}
