package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A notification of ours as stored. */
@Entity
@Table(name = "origin_notification")
class NotificationRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String notified = "";

    @Nullable
    UUID message;

    @Column(name = "corrected_by")
    @Nullable
    UUID correctedBy;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String notice = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "opened_at")
    Instant openedAt = Instant.EPOCH;

    static NotificationRow of(OriginNotification notification, StoredJson json) {
        var row = new NotificationRow();
        row.id = notification.id().value();
        row.caseId = notification.caseId().toString();
        row.notified = notification.notified().toString();
        row.draftedBy = notification.draftedBy();
        row.header = json.write(Header.class, notification.header());
        row.openedAt = notification.openedAt();
        row.take(notification, json);
        return row;
    }

    /** What changes after the draft. */
    void take(OriginNotification notification, StoredJson json) {
        message = notification.message() == null ? null : notification.message().value();
        stateCode = notification.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, notification.dispatch());
        notice = json.write(OriginNotice.class, notification.notice());
        correctedBy = notification.correctedBy() == null
                ? null
                : notification.correctedBy().value();
    }

    OriginNotification toNotification(StoredJson json) {
        return new OriginNotification(
                new NotificationId(id),
                CaseId.parse(caseId),
                new MemberState(notified),
                json.read(OriginNotice.class, notice),
                json.read(Header.class, header),
                draftedBy,
                message == null ? null : new MessageId(message),
                correctedBy == null ? null : new MessageId(correctedBy),
                json.read(Dispatch.class, dispatch),
                openedAt);
    }
}
