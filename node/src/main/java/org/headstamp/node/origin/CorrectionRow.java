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
import org.headstamp.node.origin.message.CorrectionNotice;
import org.headstamp.node.origin.message.Statement;
import org.headstamp.pki.MemberState;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A correction as stored. */
@Entity
@Table(name = "origin_correction")
class CorrectionRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String peer = "";

    boolean ours;

    UUID root = new UUID(0, 0);

    UUID supersedes = new UUID(0, 0);

    @Nullable
    UUID message;

    String reason = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String before = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String after = "";

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Nullable
    String language;

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @Column(name = "begun_at")
    Instant begunAt = Instant.EPOCH;

    static CorrectionRow of(OriginCorrection correction, StoredJson json) {
        var row = new CorrectionRow();
        row.id = correction.id().value();
        row.caseId = correction.caseId().toString();
        row.peer = correction.peer().toString();
        row.ours = correction.ours();
        row.root = correction.root().value();
        row.supersedes = correction.notice().supersedes().value();
        row.reason = correction.notice().reason();
        row.before = json.write(Statement.class, correction.before());
        row.draftedBy = correction.draftedBy();
        row.language = correction.language();
        row.begunAt = correction.begunAt();
        row.take(correction, json);
        return row;
    }

    /** What changes after the draft. */
    void take(OriginCorrection correction, StoredJson json) {
        message = correction.message() == null ? null : correction.message().value();
        after = json.write(Statement.class, correction.notice().corrected());
        stateCode = correction.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, correction.dispatch());
    }

    OriginCorrection toCorrection(StoredJson json) {
        return new OriginCorrection(
                new CorrectionId(id),
                CaseId.parse(caseId),
                new MemberState(peer),
                ours,
                new MessageId(root),
                json.read(Statement.class, before),
                new CorrectionNotice(new MessageId(supersedes), reason, json.read(Statement.class, after)),
                draftedBy,
                language,
                message == null ? null : new MessageId(message),
                json.read(Dispatch.class, dispatch),
                begunAt);
    }
}
