package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    Instant since = Instant.EPOCH;

    @Column(name = "corrected_by")
    @Nullable
    UUID correctedBy;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Embedded
    @Nullable
    OpeningRow opening;

    static ForeignReportRow of(ForeignReport received, StoredJson json) {
        var row = new ForeignReportRow();
        row.message = received.message().value();
        row.notificationId = received.notification().value();
        row.receivedAt = received.receivedAt();
        row.take(received, json);
        return row;
    }

    /** What a correction changes. */
    void take(ForeignReport received, StoredJson json) {
        report = json.write(InvestigationReport.class, received.report());
        since = received.report().since();
        correctedBy =
                received.correctedBy() == null ? null : received.correctedBy().value();
    }

    boolean open(String reader, Instant now) {
        if (opening == null) {
            opening = new OpeningRow();
        }
        return opening.open(reader, now);
    }

    ForeignReport toReport(StoredJson json) {
        return new ForeignReport(
                new MessageId(message),
                new NotificationId(notificationId),
                json.read(InvestigationReport.class, report),
                correctedBy == null ? null : new MessageId(correctedBy),
                receivedAt,
                opening == null ? null : opening.by,
                opening == null ? null : opening.at);
    }
}
