package org.headstamp.node.ballistic.asking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A reply of the State asked as stored. */
@Entity
@Table(name = "foreign_ballistic_reply")
class ForeignReplyRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "lead_id")
    UUID leadId = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String reply = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "superseded_by")
    @Nullable
    UUID supersededBy;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static ForeignReplyRow of(ForeignReply received, StoredJson json) {
        var row = new ForeignReplyRow();
        row.message = received.message().value();
        row.leadId = received.lead().value();
        row.reply = json.write(BallisticReply.class, received.reply());
        row.receivedAt = received.receivedAt();
        row.openedBy = received.openedBy();
        row.openedAt = received.openedAt();
        return row;
    }

    ForeignReply toReply(StoredJson json) {
        return new ForeignReply(
                new MessageId(message),
                new BallisticLeadId(leadId),
                json.read(BallisticReply.class, reply),
                receivedAt,
                supersededBy == null ? null : new MessageId(supersededBy),
                openedBy,
                openedAt);
    }
}
