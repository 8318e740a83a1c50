package org.headstamp.node.ballistic.asking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A lead of ours as stored. */
@Entity
@Table(name = "ballistic_lead")
class OwnLeadRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "seizure_id")
    UUID seizureId = new UUID(0, 0);

    String asked = "";

    @Nullable
    UUID message;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String lead = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String header = "";

    @Column(name = "rests_on")
    UUID[] restsOn = {};

    @Nullable
    UUID reply;

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    static OwnLeadRow of(OwnLead lead, StoredJson json) {
        var row = new OwnLeadRow();
        row.id = lead.id().value();
        row.caseId = lead.caseId().toString();
        row.seizureId = lead.seizure().value();
        row.asked = lead.asked().toString();
        row.draftedBy = lead.draftedBy();
        row.lead = json.write(BallisticLead.class, lead.lead());
        row.header = json.write(Header.class, lead.header());
        row.restsOn = lead.restsOn().stream().map(MessageId::value).toArray(UUID[]::new);
        row.draftedAt = lead.draftedAt();
        row.take(lead, json);
        return row;
    }

    /** What changes after the draft. */
    void take(OwnLead lead, StoredJson json) {
        message = lead.message() == null ? null : lead.message().value();
        stateCode = lead.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, lead.dispatch());
        reply = lead.reply() == null ? null : lead.reply().value();
    }

    OwnLead toLead(StoredJson json) {
        return new OwnLead(
                new BallisticLeadId(id),
                CaseId.parse(caseId),
                new SeizureId(seizureId),
                new MemberState(asked),
                json.read(BallisticLead.class, lead),
                json.read(Header.class, header),
                Arrays.stream(restsOn).map(MessageId::new).toList(),
                draftedBy,
                message == null ? null : new MessageId(message),
                json.read(Dispatch.class, dispatch),
                reply == null ? null : new MessageId(reply),
                draftedAt);
    }
}
