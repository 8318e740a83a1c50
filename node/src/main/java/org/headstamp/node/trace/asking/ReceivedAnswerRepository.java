package org.headstamp.node.trace.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps answers to our traces. */
@Singleton
class ReceivedAnswerRepository implements PanacheRepositoryBase<ReceivedAnswerRow, UUID> {
    private static final int MOST = 50;

    private final StoredJson json;

    ReceivedAnswerRepository(StoredJson json) {
        this.json = json;
    }

    void add(ReceivedAnswer received) {
        persist(ReceivedAnswerRow.of(received, json));
    }

    Optional<ReceivedAnswer> find(MessageId message) {
        return findByIdOptional(message.value()).map(row -> row.toAnswer(json));
    }

    /** A later one puts it right. */
    void superseded(MessageId message) {
        findById(message.value()).standing = ReceivedAnswer.Standing.SUPERSEDED;
    }

    /** Oldest first, to a bound. */
    List<ReceivedAnswer> of(TraceId trace) {
        return find("traceId = ?1 order by receivedAt, message", trace.value()).page(0, MOST).stream()
                .map(row -> row.toAnswer(json))
                .toList();
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(ReceivedAnswer received, String by, Instant at) {
        var row = findById(received.message().value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.openedBy != null) {
            return false;
        }
        row.openedBy = by;
        row.openedAt = at;
        return true;
    }
}
