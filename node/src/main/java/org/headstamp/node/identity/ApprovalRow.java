package org.headstamp.node.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;

/** One step of one round of an approval as stored. */
@Entity
@Table(name = "approval")
class ApprovalRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    int round;

    @Enumerated(EnumType.STRING)
    ApprovalStep.Kind step = ApprovalStep.Kind.DRAFTED;

    @Enumerated(EnumType.STRING)
    ApprovalRule rule = ApprovalRule.TWO_PERSONS;

    String account = "";

    @Column(name = "focal_point")
    boolean focalPoint;

    Instant at = Instant.EPOCH;

    @Column(name = "case_id")
    String caseId = "";

    static ApprovalRow of(UUID id, ApprovalSubject subject, int round, ApprovalStep step, boolean focalPoint) {
        var row = new ApprovalRow();
        row.id = id;
        row.subjectKind = subject.kind();
        row.subjectId = subject.id();
        row.caseId = subject.caseId().toString();
        row.round = round;
        row.step = step.kind();
        row.rule = step.rule();
        row.account = step.account();
        row.focalPoint = focalPoint;
        row.at = step.at();
        return row;
    }

    ApprovalStep toStep() {
        return new ApprovalStep(step, rule, account, at);
    }

    ApprovalSubject toSubject() {
        return new ApprovalSubject(subjectKind, subjectId, CaseId.parse(caseId));
    }

    ApprovalRound toRound(boolean settled) {
        return new ApprovalRound(rule, account, focalPoint, at, settled || step == ApprovalStep.Kind.AUTOMATIC);
    }
}
