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
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps notifications of ours. */
@Singleton
class NotificationRepository implements PanacheRepositoryBase<NotificationRow, UUID> {
    static final int MOST = 200;

    private final CaseAccess access;
    private final StoredJson json;

    NotificationRepository(CaseAccess access, StoredJson json) {
        this.access = access;
        this.json = json;
    }

    void add(OriginNotification notification) {
        persist(NotificationRow.of(notification, json));
    }

    OriginNotification get(NotificationId id) {
        return present(id, LockModeType.NONE);
    }

    OriginNotification get(Operator by, NotificationId id) {
        return admitted(by, present(id, LockModeType.NONE));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    OriginNotification locked(Operator by, NotificationId id) {
        return admitted(by, present(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For what auditors see too. */
    OriginNotification listed(Operator by, NotificationId id) {
        var notification = present(id, LockModeType.NONE);
        if (!access.lists(by, notification.caseId())) {
            throw unknown(id);
        }
        return notification;
    }

    private OriginNotification admitted(Operator by, OriginNotification record) {
        access.require(by, record.caseId(), () -> unknown(record.id()));
        return record;
    }

    private OriginNotification present(NotificationId id, LockModeType lock) {
        return findByIdOptional(id.value(), lock)
                .map(row -> row.toNotification(json))
                .orElseThrow(() -> unknown(id));
    }

    private static UnknownOriginRecordException unknown(NotificationId id) {
        return new UnknownOriginRecordException("origin notification", id);
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

    /** Newest first, before the given one or from the newest; of the cases that the operator sees. */
    List<OriginNotification> before(Operator by, @Nullable NotificationId id, int most) {
        var visible = VisibleCases.contents(by);
        var condition = VisibleCases.of("caseId");
        var page = id == null
                ? find(condition + " order by id desc", visible.parameters())
                : find("id < :id and " + condition + " order by id desc", visible.with("id", id.value()));
        return page.page(0, Math.clamp(most, 1, MOST)).stream()
                .map(row -> row.toNotification(json))
                .toList();
    }

    List<OriginNotification> ofCase(Operator by, CaseId caseId) {
        access.require(by, caseId);
        return find("caseId = ?1 order by id desc", caseId.toString()).page(0, MOST).list().reversed().stream()
                .map(row -> row.toNotification(json))
                .toList();
    }
}
