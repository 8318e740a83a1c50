package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** What an operator is to do: by role and unit, and only in cases that it sees. */
@Singleton
public class TaskList {
    /** The longest page. */
    public static final int MOST = 100;

    private static final Role[] WORKERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final TaskRepository tasks;
    private final CaseJournal cases;
    private final AuditLog log;
    private final NodeClock clock;

    TaskList(TaskRepository tasks, CaseJournal cases, AuditLog log, NodeClock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** Which tasks are wanted. */
    public enum Scope {
        /** Those that the operator has taken, and those that nobody has: what others have taken is theirs. */
        MINE_AND_FREE,
        /** Those that the operator has taken. */
        MINE,
        /** Those that nobody has taken. */
        FREE,
        /** Those that others have taken too. */
        ALL
    }

    /** A page of open tasks: what is overdue first, then what is due soonest, then the oldest. */
    @Transactional
    public TaskPage list(Operator by, Scope scope, @Nullable TaskId after, int most) {
        by.require("list tasks", WORKERS);
        int size = Math.clamp(most, 1, MOST);
        var rows = tasks.of(by, scope, after, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new TaskPage(
                page.stream().map(TaskRow::toTask).toList(), rows.size() > size ? new TaskId(page.getLast().id) : null);
    }

    /** What happened within a span to tasks that {@link #list} shows to the operator. */
    @Transactional
    public TaskCounts happened(Operator by, TaskSpan span) {
        by.require("list tasks", WORKERS);
        var opened = new EnumMap<TaskKind, Long>(TaskKind.class);
        long near = 0;
        long passed = 0;
        for (var row : tasks.happened(by, span)) {
            opened.put(TaskKind.valueOf((String) row[0]), ((Number) row[1]).longValue());
            near += ((Number) row[2]).longValue();
            passed += ((Number) row[3]).longValue();
        }
        opened.values().removeIf(count -> count == 0);
        return new TaskCounts(opened, near, passed);
    }

    /** Whether there can be tasks for an operator at all. */
    public static boolean isFor(Operator by) {
        return by.isOneOf(WORKERS);
    }

    /**
     * Takes a task; repeating changes nothing.
     *
     * @throws UnknownTaskException if there is no such open task for this operator
     * @throws TaskTakenException if somebody else has taken it
     */
    @Transactional
    public Task take(Operator by, TaskId id) {
        var row = locked(by, id);
        if (row.assignee != null && !row.assignee.equals(by.account())) {
            throw new TaskTakenException(id, row.assignee);
        }
        return by.account().equals(row.assignee) ? row.toTask() : assign(by, row, by.account(), "TAKEN");
    }

    /**
     * Gives a task back; repeating changes nothing. A focal point may free what somebody else has taken.
     *
     * @throws UnknownTaskException if there is no such open task for this operator
     * @throws TaskTakenException if somebody else has taken it
     */
    @Transactional
    public Task release(Operator by, TaskId id) {
        var row = locked(by, id);
        if (row.assignee == null) {
            return row.toTask();
        }
        if (!row.assignee.equals(by.account()) && !by.is(Role.FOCAL_POINT)) {
            throw new TaskTakenException(id, row.assignee);
        }
        return assign(by, row, null, "RELEASED");
    }

    private Task assign(Operator by, TaskRow row, @Nullable String assignee, String code) {
        row.assignee = assignee;
        var caseId = CaseId.parse(row.caseId);
        log.append(AuditEvent.of(AuditKind.STATE_CHANGED, by.account())
                .inCase(caseId)
                .subject("task", row.id)
                .outcome(code));
        var entry = TimelineEntry.of(clock.now(), "TASK", code + "_" + row.kind, by.account())
                .withSubject("task", row.id);
        cases.note(caseId, row.peer == null ? entry : entry.withPeer(new MemberState(row.peer)));
        return row.toTask();
    }

    private TaskRow locked(Operator by, TaskId id) {
        by.require("take or release tasks", WORKERS);
        return tasks.locked(by, id).orElseThrow(() -> new UnknownTaskException(id));
    }
}
