package org.headstamp.node.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An alert of ours as stored. */
@Entity
@Table(name = "lot_alert")
class LotAlertRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "lot_ref")
    String lotRef = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String warning = "";

    @Column(name = "addressees")
    String[] to = {};

    @Nullable
    UUID replaces;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    LotAlert.State state = LotAlert.State.DRAFTED;

    static LotAlertRow of(LotAlert alert, StoredJson json) {
        var row = new LotAlertRow();
        row.id = alert.id().value();
        row.caseId = alert.caseId().toString();
        row.lotRef = alert.lot().value();
        row.warning = json.write(LotWarning.class, alert.warning());
        row.to = alert.to().stream().map(MemberState::alpha2).toArray(String[]::new);
        row.replaces = alert.replaces() == null ? null : alert.replaces().value();
        row.header = json.write(Header.class, alert.header());
        row.draftedBy = alert.draftedBy();
        row.draftedAt = alert.draftedAt();
        row.state = alert.state();
        return row;
    }

    LotAlert toAlert(StoredJson json) {
        return new LotAlert(
                new AlertId(id),
                CaseId.parse(caseId),
                new RecordKey(lotRef),
                json.read(LotWarning.class, warning),
                Arrays.stream(to).map(MemberState::new).toList(),
                replaces == null ? null : new AlertId(replaces),
                json.read(Header.class, header),
                draftedBy,
                draftedAt,
                state);
    }
}
