package org.headstamp.node.trace.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.hibernate.annotations.ColumnTransformer;

/** A draft of an answer as stored. */
@Entity
@Table(name = "answer_draft")
class KeptDraftRow {
    @Id
    @Column(name = "trace_id")
    UUID trace = new UUID(0, 0);

    @ColumnTransformer(write = "cast(? as jsonb)")
    String proposal = "";

    long version;

    @Column(name = "saved_by")
    String savedBy = "";

    @Column(name = "saved_at")
    Instant savedAt = Instant.EPOCH;

    void take(KeptDraft draft, StoredJson json) {
        proposal = json.write(AnswerProposal.class, draft.proposal());
        version = draft.version();
        savedBy = draft.savedBy();
        savedAt = draft.savedAt();
    }

    KeptDraft toDraft(StoredJson json) {
        return new KeptDraft(new TraceId(trace), json.read(AnswerProposal.class, proposal), version, savedBy, savedAt);
    }
}
