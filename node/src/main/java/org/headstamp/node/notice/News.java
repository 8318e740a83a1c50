package org.headstamp.node.notice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.headstamp.node.casefile.TaskCounts;
import org.headstamp.node.casefile.TaskKind;

/**
 * What there is to tell one person: numbers and kinds.
 *
 * @param tasks new ones by kind, without approvals
 * @param approvals drafts that wait for the person
 * @param near tasks whose time is nearly over
 * @param passed tasks whose time is over
 */
record News(SortedMap<TaskKind, Long> tasks, long approvals, long near, long passed) {
    private static final Set<TaskKind> APPROVALS = EnumSet.of(TaskKind.APPROVE, TaskKind.SECOND_APPROVAL_OVERDUE);

    /** As much of what happened as the person wants to be told. */
    static News of(TaskCounts counts, Set<NoticeKind> wanted) {
        var tasks = new TreeMap<>(counts.opened());
        long approvals = APPROVALS.stream()
                .mapToLong(kind -> tasks.getOrDefault(kind, 0L))
                .sum();
        tasks.keySet().removeAll(APPROVALS);
        boolean deadlines = wanted.contains(NoticeKind.DEADLINES);
        return new News(
                wanted.contains(NoticeKind.TASKS) ? tasks : new TreeMap<>(Map.of()),
                wanted.contains(NoticeKind.APPROVALS) ? approvals : 0,
                deadlines ? counts.near() : 0,
                deadlines ? counts.passed() : 0);
    }

    boolean isNone() {
        return tasks.isEmpty() && approvals == 0 && near == 0 && passed == 0;
    }
}
