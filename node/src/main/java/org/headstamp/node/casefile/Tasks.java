package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.jspecify.annotations.Nullable;

/**
 * What features give people to do, inside the transaction of what makes it necessary. A task that opens or is done
 * follows from that event, which is in the log and on the time line already; it makes no entry of its own.
 */
@Singleton
public class Tasks {
    private final TaskRepository tasks;
    private final CasefileRepository casefiles;
    private final NodeClock clock;

    Tasks(TaskRepository tasks, CasefileRepository casefiles, NodeClock clock) {
        this.tasks = tasks;
        this.casefiles = casefiles;
        this.clock = clock;
    }

    /** Gives a task; one of this kind about this record that is open already stays as it is. */
    @Transactional(TxType.MANDATORY)
    public Task open(NewTask task) {
        var known = tasks.open(task.kind(), task.subjectKind(), task.subjectId());
        if (known.isPresent()) {
            return known.get().toTask();
        }
        var assignee = task.toLead() ? leadOf(task.caseId()) : null;
        var row = TaskRow.of(
                clock.newUuid(),
                task,
                assignee == null || assignee.equals(task.notFor()) ? null : assignee,
                clock.now());
        tasks.persistAndFlush(row);
        return row.toTask();
    }

    /** Sets or changes until when an open task should be done; without such a task nothing happens. */
    @Transactional(TxType.MANDATORY)
    public void dueBy(TaskKind kind, String subjectKind, Object subjectId, @Nullable Instant due) {
        tasks.open(kind, subjectKind, subjectId.toString()).ifPresent(row -> row.due = due);
    }

    /** A task is done; without such a task nothing happens. True if there was one. */
    @Transactional(TxType.MANDATORY)
    public boolean done(TaskKind kind, String subjectKind, Object subjectId, String actor) {
        return tasks.done(kind, subjectKind, subjectId.toString(), actor, clock.now());
    }

    /** Whether such a task is open. */
    @Transactional(TxType.MANDATORY)
    public boolean isOpen(TaskKind kind, String subjectKind, Object subjectId) {
        return tasks.open(kind, subjectKind, subjectId.toString()).isPresent();
    }

    /** The open tasks about a record, the oldest first. */
    @Transactional
    public List<Task> about(String subjectKind, Object subjectId) {
        return tasks.ofSubject(subjectKind, subjectId.toString()).stream()
                .map(TaskRow::toTask)
                .toList();
    }

    private @Nullable String leadOf(CaseId id) {
        return casefiles.leadOf(id).orElse(null);
    }
}
