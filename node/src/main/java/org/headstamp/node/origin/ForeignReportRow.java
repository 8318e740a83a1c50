package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.origin.message.InvestigationReport;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An update of another State as stored. */
@Entity
@Table(name = "foreign_report")
class ForeignReportRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "notification_id")
    UUID notificationId = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String report = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static ForeignReportRow of(ForeignReport received, StoredJson json) {
        var row = new ForeignReportRow();
        row.message = received.message().value();
        row.notificationId = received.notification().value();
        row.report = json.write(InvestigationReport.class, received.report());
        row.receivedAt = received.receivedAt();
        row.openedBy = received.openedBy();
        row.openedAt = received.openedAt();
        return row;
    }

    ForeignReport toReport(StoredJson json) {
        return new ForeignReport(
                new MessageId(message),
                new NotificationId(notificationId),
                json.read(InvestigationReport.class, report),
                receivedAt,
                openedBy,
                openedAt);
    }
}
