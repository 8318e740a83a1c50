package org.headstamp.node.ballistic.comparing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.exchange.Header;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A lead of another State as stored. */
@Entity
@Table(name = "foreign_ballistic_lead")
class ForeignLeadRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String asker = "";

    UUID message = new UUID(0, 0);

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String lead = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Column(name = "opened_by")
    @Nullable
    String openedBy;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    static ForeignLeadRow of(ForeignLead lead, StoredJson json) {
        var row = new ForeignLeadRow();
        row.id = lead.id().value();
        row.caseId = lead.caseId().toString();
        row.asker = lead.asker().toString();
        row.message = lead.message().value();
        row.lead = json.write(BallisticLead.class, lead.lead());
        row.header = json.write(Header.class, lead.header());
        row.receivedAt = lead.receivedAt();
        row.take(lead, json);
        return row;
    }

    /** What changes after the arrival. */
    void take(ForeignLead lead, StoredJson json) {
        stateCode = lead.state().getClass().getSimpleName();
        state = json.write(ComparisonState.class, lead.state());
    }

    ForeignLead toLead(StoredJson json) {
        return new ForeignLead(
                new BallisticLeadId(id),
                CaseId.parse(caseId),
                new MemberState(asker),
                new MessageId(message),
                json.read(BallisticLead.class, lead),
                json.read(Header.class, header),
                json.read(ComparisonState.class, state),
                receivedAt);
    }
}
