package org.headstamp.node.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An alert that this State looks out for, as stored. */
@Entity
@Table(name = "known_lot_alert")
class KnownAlertRow {
    @Id
    UUID id = new UUID(0, 0);

    String sender = "";

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "lot_key")
    String lotKey = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String warning = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "known_at")
    Instant knownAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static KnownAlertRow of(KnownAlert alert, StoredJson json) {
        var row = new KnownAlertRow();
        row.id = alert.id().value();
        row.sender = alert.from().alpha2();
        row.caseId = alert.caseId().toString();
        row.lotKey = alert.reading().lots().stream().findFirst().orElse("");
        row.warning = json.write(LotWarning.class, alert.warning());
        row.header = json.write(Header.class, alert.header());
        row.knownAt = alert.knownAt();
        row.endedAt = alert.endedAt();
        return row;
    }

    KnownAlert toAlert(StoredJson json) {
        return new KnownAlert(
                new AlertId(id),
                new MemberState(sender),
                CaseId.parse(caseId),
                json.read(LotWarning.class, warning),
                json.read(Header.class, header),
                knownAt,
                endedAt,
                openedBy,
                openedAt);
    }
}
