package org.headstamp.node.casefile;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** What waits for a second person: the drafts of others that an operator may judge, and its own. */
@Singleton
public class WaitingDrafts {
    /** The longest page. */
    public static final int MOST = 100;

    private static final Role[] DRAFTERS = {Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR};

    private final TaskRepository tasks;

    WaitingDrafts(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /** A page of drafts that the operator may judge, the most pressing first. */
    @Transactional
    public TaskPage toJudge(Operator by, @Nullable TaskId after, int most) {
        by.require("list drafts", DRAFTERS);
        int size = Math.clamp(most, 1, MOST);
        var rows = tasks.toJudge(by, after, size + 1);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new TaskPage(
                page.stream().map(TaskRow::toTask).toList(), rows.size() > size ? new TaskId(page.getLast().id) : null);
    }

    /** Drafts of the operator that wait for somebody else, the oldest first, to a bound. */
    @Transactional
    public List<Task> drafted(Operator by) {
        by.require("list drafts", DRAFTERS);
        return tasks.drafted(by, MOST).stream().map(TaskRow::toTask).toList();
    }

    /** Whether a draft still waits. */
    @Transactional
    public boolean waits(ApprovalSubject subject) {
        return tasks.ofSubject(subject.kind(), subject.id()).stream()
                .anyMatch(task -> task.kind == TaskKind.APPROVE
                        && task.caseId.equals(subject.caseId().toString()));
    }
}
