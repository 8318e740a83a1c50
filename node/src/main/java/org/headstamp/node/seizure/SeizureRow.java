package org.headstamp.node.seizure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.hibernate.annotations.ColumnTransformer;

/** A seizure as stored; its photographs stand in rows of their own. */
@Entity
@Table(name = "seizure")
class SeizureRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(insertable = false, updatable = false)
    long number;

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "recorded_by")
    String recordedBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String circumstances = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String items = "";

    static SeizureRow of(Seizure seizure, SeizureJson json) {
        var row = new SeizureRow();
        row.id = seizure.id().value();
        row.caseId = seizure.caseId().toString();
        row.recordedBy = seizure.recordedBy();
        row.recordedAt = seizure.recordedAt();
        row.circumstances = json.write(seizure.circumstances());
        row.items = json.write(seizure.items());
        return row;
    }

    Seizure toSeizure(SeizureJson json) {
        return new Seizure(
                new SeizureId(id),
                CaseId.parse(caseId),
                recordedBy,
                recordedAt,
                json.circumstances(circumstances),
                json.items(items),
                List.of());
    }

    SeizureSummary toSummary(SeizureJson json) {
        return new SeizureSummary(
                new SeizureId(id),
                CaseId.parse(caseId),
                recordedBy,
                recordedAt,
                json.items(items).size());
    }
}
