package org.headstamp.node.console.work;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.TaskList;
import org.jspecify.annotations.Nullable;

/**
 * One page of tasks.
 *
 * @param here cursor of this page; null on the first one
 * @param next cursor of the page that follows; null on the last one
 */
record WorkView(
        TaskList.Scope scope,
        List<Task> tasks,
        @Nullable TaskId here,
        @Nullable TaskId next,
        Instant now) {
    WorkView {
        tasks = List.copyOf(tasks);
    }

    public TaskList.Scope[] scopes() {
        return TaskList.Scope.values();
    }

    public boolean isOverdue(Task task) {
        return task.due() != null && task.due().isBefore(now);
    }

    /** Where a task is done, or what it is about is seen; empty where only its case has a page. */
    public String place(Task task) {
        var approvals = EnumSet.of(TaskKind.APPROVE, TaskKind.SECOND_APPROVAL_OVERDUE);
        if (approvals.contains(task.kind())) {
            return "/console/approvals/" + task.subjectKind() + "/" + task.caseId() + "/" + task.subjectId();
        }
        return switch (task.subjectKind()) {
            case "trace" -> "/console/traces/" + task.subjectId();
            case "origin-notification" -> "/console/notifications/" + task.subjectId();
            case "parallel-investigation" -> "/console/investigations/" + task.subjectId();
            case "joint-investigation" -> "/console/joint-investigations/" + task.subjectId();
            case "consent" -> "/console/consents/" + task.subjectId();
            case "consent-request" -> "/console/consent-requests/" + task.subjectId();
            case "disclosure" -> "/console/disclosures/" + task.subjectId();
            case "lot-alert" -> "/console/alerts/" + task.subjectId();
            case "ballistic-lead" -> "/console/ballistic-leads/" + task.subjectId();
            case "received-ballistic-lead" -> "/console/received-ballistic-leads/" + task.subjectId();
            default -> "";
        };
    }

    /** Where this list is fetched anew. */
    public String address() {
        var list = "/console/tasks?scope=" + scope;
        return here == null ? list : list + "&after=" + here;
    }
}
