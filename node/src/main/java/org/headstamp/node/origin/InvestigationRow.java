package org.headstamp.node.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Column(name = "corrected_by")
    @Nullable
    UUID correctedBy;

    @Enumerated(EnumType.STRING)
    Granted granted = Granted.COARSE;

    @Column(name = "grant_version")
    int grantVersion;

    @Column(name = "received_at")
    Instant receivedAt = Instant.EPOCH;

    @Embedded
    @Nullable
    OpeningRow opening;

    static InvestigationRow of(ParallelInvestigation investigation, StoredJson json) {
        var row = new InvestigationRow();
        row.id = investigation.id().value();
        row.caseId = investigation.caseId().toString();
        row.notifier = investigation.notifier().toString();
        row.notification = investigation.notification().value();
        row.reference = investigation.reference();
        row.header = json.write(Header.class, investigation.header());
        row.receivedAt = investigation.receivedAt();
        row.take(investigation, json);
        return row;
    }

    /** What changes after the arrival. */
    void take(ParallelInvestigation investigation, StoredJson json) {
        stage = investigation.state().stage();
        state = json.write(InvestigationState.class, investigation.state());
        notice = json.write(OriginNotice.class, investigation.notice());
        granted = investigation.granted();
        grantVersion = investigation.grantVersion();
        correctedBy = investigation.correctedBy() == null
                ? null
                : investigation.correctedBy().value();
    }

    boolean open(String reader, Instant now) {
        if (opening == null) {
            opening = new OpeningRow();
        }
        return opening.open(reader, now);
    }

    ParallelInvestigation toInvestigation(StoredJson json) {
        return new ParallelInvestigation(
                new InvestigationId(id),
                CaseId.parse(caseId),
                new MemberState(notifier),
                new MessageId(notification),
                json.read(OriginNotice.class, notice),
                correctedBy == null ? null : new MessageId(correctedBy),
                json.read(Header.class, header),
                reference,
                granted,
                grantVersion,
                json.read(InvestigationState.class, state),
                receivedAt);
    }
}
