package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.origin.message.InvestigationReport;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An update of ours as stored. */
@Entity
@Table(name = "investigation_update")
class UpdateRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "investigation_id")
    UUID investigationId = new UUID(0, 0);

    @Nullable
    UUID message;

    @Column(name = "corrected_by")
    @Nullable
    UUID correctedBy;

    @Column(name = "drafted_by")
    String draftedBy = "";

    @Column(name = "state_code")
    String stateCode = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String report = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String translations = "";

    @Nullable
    String language;

    @Column(name = "drafted_at")
    Instant draftedAt = Instant.EPOCH;

    private record Translated(@JsonValue List<Translation> list) {
        @JsonCreator
        Translated {}
    }

    static UpdateRow of(InvestigationUpdate update, StoredJson json) {
        var row = new UpdateRow();
        row.id = update.id().value();
        row.investigationId = update.investigation().value();
        row.draftedBy = update.draftedBy();
        row.translations = json.write(Translated.class, new Translated(update.translations()));
        row.language = update.language();
        row.draftedAt = update.draftedAt();
        row.take(update, json);
        return row;
    }

    /** What changes after the draft. */
    void take(InvestigationUpdate update, StoredJson json) {
        message = update.message() == null ? null : update.message().value();
        stateCode = update.dispatch().getClass().getSimpleName();
        dispatch = json.write(Dispatch.class, update.dispatch());
        report = json.write(InvestigationReport.class, update.report());
        correctedBy = update.correctedBy() == null ? null : update.correctedBy().value();
    }

    InvestigationUpdate toUpdate(ParallelInvestigation investigation, StoredJson json) {
        return new InvestigationUpdate(
                new UpdateId(id),
                investigation.id(),
                investigation.caseId(),
                investigation.notifier(),
                json.read(InvestigationReport.class, report),
                draftedBy,
                message == null ? null : new MessageId(message),
                correctedBy == null ? null : new MessageId(correctedBy),
                json.read(Dispatch.class, dispatch),
                draftedAt,
                json.read(Translated.class, translations).list(),
                language);
    }
}
