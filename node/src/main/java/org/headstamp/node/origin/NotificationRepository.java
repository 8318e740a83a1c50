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
import org.jspecify.annotations.Nullable;

/** Reads and keeps notifications of ours. */
@Singleton
class NotificationRepository implements PanacheRepositoryBase<NotificationRow, UUID> {
    static final int MOST = 200;

    private final StoredJson json;

    NotificationRepository(StoredJson json) {
        this.json = json;
    }

    void add(OriginNotification notification) {
        persist(NotificationRow.of(notification, json));
    }

    OriginNotification get(NotificationId id) {
        return findByIdOptional(id.value())
                .map(row -> row.toNotification(json))
                .orElseThrow(() -> new UnknownOriginRecordException("origin notification", id));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    OriginNotification locked(NotificationId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row.toNotification(json))
                .orElseThrow(() -> new UnknownOriginRecordException("origin notification", id));
    }

    Optional<OriginNotification> lockedByMessage(MessageId message) {
        return find("message", message.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(row -> row.toNotification(json));
    }

    void keep(OriginNotification notification) {
        findById(notification.id().value()).take(notification, json);
    }

    /** Newest first, before the given one or from the newest. */
    List<OriginNotification> before(@Nullable NotificationId id, int most) {
        var page = id == null ? find("order by id desc") : find("id < ?1 order by id desc", id.value());
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toNotification(json))
                .toList();
    }

    List<OriginNotification> ofCase(CaseId caseId) {
        return find("caseId = ?1 order by id", caseId.toString()).page(0, MOST).stream()
                .map(row -> row.toNotification(json))
                .toList();
    }
}
