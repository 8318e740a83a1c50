package org.headstamp.node.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.ApprovalSubject;

/** Why a draft was sent back, as stored. */
@Entity
@Table(name = "sent_back_draft")
class SentBackRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    @Column(name = "case_id")
    String caseId = "";

    String drafter = "";

    String reason = "";

    @Column(name = "sent_back_by")
    String sentBackBy = "";

    @Column(name = "sent_back_at")
    Instant sentBackAt = Instant.EPOCH;

    static SentBackRow of(UUID id, SentBack said) {
        var row = new SentBackRow();
        row.id = id;
        row.subjectKind = said.subject().kind();
        row.subjectId = said.subject().id();
        row.caseId = said.subject().caseId().toString();
        row.drafter = said.drafter();
        row.reason = said.reason();
        row.sentBackBy = said.by();
        row.sentBackAt = said.at();
        return row;
    }

    SentBack toSentBack() {
        var subject = new ApprovalSubject(subjectKind, subjectId, CaseId.parse(caseId));
        return new SentBack(subject, drafter, reason, sentBackBy, sentBackAt);
    }
}
