package org.headstamp.node.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.deadline.Deadline.Step;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** One deadline as stored, with what its keeper made of it. */
@Entity
@Table(name = "deadline")
class DeadlineRow {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    DeadlineKind kind = DeadlineKind.ANSWER;

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    @Column(name = "case_id")
    String caseId = "";

    @Nullable
    String peer;

    @Column(name = "set_at")
    Instant setAt = Instant.EPOCH;

    Instant due = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    Reckoning reckoning = Reckoning.DAY_AND_NIGHT;

    @Nullable
    String office;

    @Enumerated(EnumType.STRING)
    Deadline.State state = Deadline.State.WAITING;

    @Column(name = "first_reminder")
    Instant firstReminder = Instant.EPOCH;

    @Column(name = "last_reminder")
    Instant lastReminder = Instant.EPOCH;

    int reminded;

    @Column(name = "left_millis")
    @Nullable
    Long leftMillis;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    int attempts;

    @Column(name = "next_at")
    @Nullable
    Instant nextAt;

    @Column(name = "last_error")
    @Nullable
    String lastError;

    static DeadlineRow of(Deadline deadline) {
        var row = new DeadlineRow();
        row.id = deadline.id().value();
        row.kind = deadline.kind();
        row.subjectKind = deadline.subject().kind();
        row.subjectId = deadline.subject().id();
        row.caseId = deadline.subject().caseId().toString();
        var other = deadline.subject().peer();
        row.peer = other == null ? null : other.alpha2();
        row.setAt = deadline.setAt();
        row.reckoning = deadline.reckoning();
        row.office = deadline.office() == null ? null : deadline.office().alpha2();
        row.take(deadline);
        return row;
    }

    /** What changes after it was set; whatever failed before counts no more. */
    void take(Deadline deadline) {
        due = deadline.due();
        state = deadline.state();
        firstReminder = deadline.reminders().first();
        lastReminder = deadline.reminders().last();
        reminded = deadline.reminded();
        leftMillis = deadline.left() == null ? null : deadline.left().toMillis();
        settledAt = deadline.settledAt();
        attempts = 0;
        lastError = null;
        nextAt = state == Deadline.State.WAITING && deadline.step(Instant.MIN) instanceof Step.Wait(Instant until)
                ? until
                : null;
    }

    Deadline toDeadline() {
        return new Deadline(
                new DeadlineId(id),
                kind,
                new DeadlineSubject(
                        subjectKind, subjectId, CaseId.parse(caseId), peer == null ? null : new MemberState(peer)),
                due,
                state,
                setAt,
                reckoning,
                office == null ? null : new MemberState(office),
                new Reminders(firstReminder, lastReminder),
                reminded,
                leftMillis == null ? null : Duration.ofMillis(leftMillis),
                settledAt,
                lastError);
    }
}
