package org.headstamp.node.translation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Translation;

/** A translation of ours as stored. */
@Entity
@Table(name = "own_translation")
class OwnTranslationRow {
    @Id
    UUID id = new UUID(0, 0);

    UUID message = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "field_path")
    String fieldPath = "";

    String language = "";

    String text = "";

    String office = "";

    boolean certified;

    @Column(name = "added_by")
    String addedBy = "";

    @Column(name = "added_at")
    Instant addedAt = Instant.EPOCH;

    static OwnTranslationRow of(OwnTranslation added, CaseId caseId) {
        var row = new OwnTranslationRow();
        row.id = added.id();
        row.message = added.message().value();
        row.caseId = caseId.toString();
        row.fieldPath = added.translation().fieldPath();
        row.language = added.translation().language();
        row.text = added.translation().text();
        row.office = added.translation().office();
        row.certified = added.translation().certified();
        row.addedBy = added.addedBy();
        row.addedAt = added.addedAt();
        return row;
    }

    OwnTranslation toTranslation() {
        return new OwnTranslation(
                id,
                new MessageId(message),
                new Translation(fieldPath, language, text, office, certified),
                addedBy,
                addedAt);
    }
}
