package org.headstamp.node.trace.lot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A notice of another State as stored. */
@Entity
@Table(name = "received_lot_match")
class ReceivedLotMatchRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String sender = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String notice = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static ReceivedLotMatchRow of(ReceivedLotMatch match, StoredJson json) {
        var row = new ReceivedLotMatchRow();
        row.message = match.message().value();
        row.traceId = match.trace().value();
        row.caseId = match.caseId().toString();
        row.sender = match.from().alpha2();
        row.notice = json.write(LotMatchNotice.class, match.notice());
        row.receivedAt = match.receivedAt();
        return row;
    }

    ReceivedLotMatch toMatch(StoredJson json) {
        return new ReceivedLotMatch(
                new MessageId(message),
                new TraceId(traceId),
                CaseId.parse(caseId),
                new MemberState(sender),
                json.read(LotMatchNotice.class, notice),
                receivedAt,
                openedBy,
                openedAt);
    }
}
