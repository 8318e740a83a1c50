package org.headstamp.node.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** A task as stored. */
@Entity
@Table(name = "task")
class TaskRow {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    TaskKind kind = TaskKind.APPROVE;

    @Enumerated(EnumType.STRING)
    Role role = Role.FOCAL_POINT;

    @Nullable
    String unit;

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "subject_kind")
    String subjectKind = "";

    @Column(name = "subject_id")
    String subjectId = "";

    @Nullable
    String peer;

    Instant since = Instant.EPOCH;

    @Nullable
    Instant due;

    @Nullable
    String assignee;

    @Column(name = "not_for")
    @Nullable
    String notFor;

    @Enumerated(EnumType.STRING)
    Task.State state = Task.State.OPEN;

    @Column(name = "done_by")
    @Nullable
    String doneBy;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    static TaskRow of(UUID id, NewTask task, @Nullable String assignee, Instant since) {
        var row = new TaskRow();
        row.id = id;
        row.kind = task.kind();
        row.role = task.role();
        row.unit = task.unit();
        row.caseId = task.caseId().toString();
        row.subjectKind = task.subjectKind();
        row.subjectId = task.subjectId();
        row.peer = task.peer() == null ? null : task.peer().alpha2();
        row.since = since;
        row.due = task.due();
        row.assignee = assignee;
        row.notFor = task.notFor();
        return row;
    }

    Task toTask() {
        return new Task(
                new TaskId(id),
                kind,
                role,
                unit,
                CaseId.parse(caseId),
                subjectKind,
                subjectId,
                peer == null ? null : new MemberState(peer),
                since,
                due,
                assignee,
                state);
    }
}
