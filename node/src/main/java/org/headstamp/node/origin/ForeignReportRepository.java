package org.headstamp.node.origin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;

/** Reads and keeps updates of other States. */
@Singleton
class ForeignReportRepository implements PanacheRepositoryBase<ForeignReportRow, UUID> {
    private static final int MOST = 200;

    private final StoredJson json;

    ForeignReportRepository(StoredJson json) {
        this.json = json;
    }

    void add(ForeignReport received) {
        persist(ForeignReportRow.of(received, json));
    }

    /** Newest first, to a bound. */
    List<ForeignReport> of(NotificationId notification) {
        return find("notificationId = ?1 order by receivedAt desc, message desc", notification.value())
                .page(0, MOST)
                .stream()
                .map(row -> row.toReport(json))
                .toList();
    }

    /** The one about the latest stage: an update that was long on its way overwrites nothing newer. */
    Optional<ForeignReport> latest(NotificationId notification) {
        return find("notificationId = ?1 order by since desc, receivedAt desc, message desc", notification.value())
                .page(0, 1)
                .firstResultOptional()
                .map(row -> row.toReport(json));
    }

    /** The same of each of some notifications. */
    List<ForeignReport> latest(Collection<NotificationId> notifications) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select distinct on (notification_id) * from foreign_report"
                                + " where notification_id = any (cast(?1 as uuid[]))"
                                + " order by notification_id, since desc, received_at desc, message desc",
                        ForeignReportRow.class)
                .setParameter(
                        1, notifications.stream().map(NotificationId::value).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(ForeignReportRow.class::cast)
                .map(row -> row.toReport(json))
                .toList();
    }

    Optional<ForeignReport> lockedByMessage(MessageId message) {
        return findByIdOptional(message.value(), LockModeType.PESSIMISTIC_WRITE).map(row -> row.toReport(json));
    }

    void keep(ForeignReport received) {
        findById(received.message().value()).take(received, json);
    }

    /** The first reader is kept for ever; true if it is this one. */
    boolean opened(ForeignReport received, String by, Instant at) {
        return findById(received.message().value(), LockModeType.PESSIMISTIC_WRITE)
                .open(by, at);
    }
}
