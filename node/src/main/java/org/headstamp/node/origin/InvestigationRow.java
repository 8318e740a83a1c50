package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An investigation of ours as stored. */
@Entity
@Table(name = "parallel_investigation")
class InvestigationRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String notifier = "";

    UUID notification = new UUID(0, 0);

    String reference = "";

    @Enumerated(EnumType.STRING)
    InvestigationStage stage = InvestigationStage.NOTIFIED;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String state = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String notice = "";

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

    static InvestigationRow of(ParallelInvestigation investigation, StoredJson json) {
        var row = new InvestigationRow();
        row.id = investigation.id().value();
        row.caseId = investigation.caseId().toString();
        row.notifier = investigation.notifier().toString();
        row.notification = investigation.notification().value();
        row.reference = investigation.reference();
        row.notice = json.write(OriginNotice.class, investigation.notice());
        row.header = json.write(Header.class, investigation.header());
        row.receivedAt = investigation.receivedAt();
        row.take(investigation, json);
        return row;
    }

    /** What changes after the arrival. */
    void take(ParallelInvestigation investigation, StoredJson json) {
        stage = investigation.state().stage();
        state = json.write(InvestigationState.class, investigation.state());
    }

    ParallelInvestigation toInvestigation(StoredJson json) {
        return new ParallelInvestigation(
                new InvestigationId(id),
                CaseId.parse(caseId),
                new MemberState(notifier),
                new MessageId(notification),
                json.read(OriginNotice.class, notice),
                json.read(Header.class, header),
                reference,
                json.read(InvestigationState.class, state),
                receivedAt);
    }
}
