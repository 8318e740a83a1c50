package org.headstamp.node.trace.lot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps notices of other States. */
@Singleton
class ReceivedLotMatchRepository implements PanacheRepositoryBase<ReceivedLotMatchRow, UUID> {
    private static final int MOST = 200;

    private final StoredJson json;

    ReceivedLotMatchRepository(StoredJson json) {
        this.json = json;
    }

    boolean knows(MessageId message) {
        return count("message", message.value()) > 0;
    }

    void add(ReceivedLotMatch match) {
        persist(ReceivedLotMatchRow.of(match, json));
    }

    /** Newest first. */
    List<ReceivedLotMatch> of(TraceId trace) {
        return find("traceId = ?1 order by receivedAt desc, message", trace.value()).page(0, MOST).stream()
                .map(row -> row.toMatch(json))
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(MessageId message, String by, Instant at) {
        var row = findById(message.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }
}
