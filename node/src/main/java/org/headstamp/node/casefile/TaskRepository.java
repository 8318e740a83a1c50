package org.headstamp.node.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.identity.Operator;
import org.jspecify.annotations.Nullable;

/** Reads and keeps tasks. */
@Singleton
class TaskRepository implements PanacheRepositoryBase<TaskRow, UUID> {
    /** Sorts what is never due behind everything that is. */
    private static final String WHEN = "coalesce(t.due, cast('infinity' as timestamptz))";

    private static final String IS_FOR = """
            t.state = 'OPEN' and (t.assignee = :account or t.role in (:roles) and (t.unit is null or t.unit = :caseUnit))
            and t.not_for is distinct from cast(:account as text) and case_visible(t.case_id, :caseUnit, :everyCase)""";

    Optional<TaskRow> open(TaskKind kind, String subjectKind, String subjectId) {
        return find(
                        "kind = ?1 and subjectKind = ?2 and subjectId = ?3 and state = ?4",
                        kind,
                        subjectKind,
                        subjectId,
                        Task.State.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What is open for an operator, the most pressing first, after the given task or from the first. */
    List<TaskRow> of(Operator by, TaskList.Scope scope, @Nullable TaskId after, int most) {
        return of(by, "", scope, after, most);
    }

    /** The drafts of others among them that the operator may judge. */
    List<TaskRow> toJudge(Operator by, @Nullable TaskId after, int most) {
        return of(by, " and t.kind = 'APPROVE'", TaskList.Scope.ALL, after, most);
    }

    /** Drafts of the operator that wait for somebody else, the oldest first. */
    List<TaskRow> drafted(Operator by, int most) {
        return find(
                        "notFor = :account and kind = :kind and state = :state and " + VisibleCases.of("caseId")
                                + " order by since, id",
                        parameters(by))
                .page(0, most)
                .list();
    }

    private static Map<String, Object> parameters(Operator by) {
        var parameters = VisibleCases.contents(by).with("account", by.account());
        parameters.put("kind", TaskKind.APPROVE);
        parameters.put("state", Task.State.OPEN);
        return parameters;
    }

    private List<TaskRow> of(Operator by, String kind, TaskList.Scope scope, @Nullable TaskId after, int most) {
        var sql = new StringBuilder("select t.* from task t where ")
                .append(IS_FOR)
                .append(kind);
        var parameters = new HashMap<>(recipient(by));
        switch (scope) {
            case ALL -> {}
            case MINE_AND_FREE -> sql.append(" and (t.assignee = :account or t.assignee is null)");
            case MINE -> sql.append(" and t.assignee = :account");
            case FREE -> sql.append(" and t.assignee is null");
        }
        if (after != null) {
            sql.append(" and (" + WHEN + ", t.since, t.id) > (select " + WHEN
                    + ", t.since, t.id from task t where t.id = :after)");
            parameters.put("after", after.value());
        }
        var query = getEntityManager()
                .createNativeQuery(
                        sql.append(" order by " + WHEN + ", t.since, t.id").toString(), TaskRow.class)
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(TaskRow.class::cast).toList();
    }

    /** What happened within a span to tasks that are open for an operator: kind, opened, near, passed. */
    List<Object[]> happened(Operator by, TaskSpan span) {
        var query = getEntityManager()
                .createNativeQuery("""
                        select t.kind, count(*) filter (where t.since > :after and t.since <= :until),
                          count(*) filter (where t.due > :until and t.due <= :nearUntil
                            and (t.due > :nearAfter or t.since > :after) and t.since <= :until),
                          count(*) filter (where t.due > :after and t.due <= :until)
                        from task t
                        where (t.since > :after or t.due > :after and t.due <= :nearUntil) and %s
                        group by t.kind""".formatted(IS_FOR), Object[].class)
                .setParameter("after", span.after())
                .setParameter("until", span.until())
                .setParameter("nearAfter", span.after().plus(span.near()))
                .setParameter("nearUntil", span.until().plus(span.near()));
        recipient(by).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** The task, locked, if it is open and for the operator. */
    Optional<TaskRow> locked(Operator by, TaskId id) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select t.* from task t where t.id = :id and " + IS_FOR + " for update", TaskRow.class)
                .setParameter("id", id.value());
        recipient(by).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(TaskRow.class::cast);
    }

    List<TaskRow> ofSubject(String subjectKind, String subjectId) {
        return find(
                        "subjectKind = ?1 and subjectId = ?2 and state = ?3 order by since, id",
                        subjectKind,
                        subjectId,
                        Task.State.OPEN)
                .page(Page.ofSize(TaskKind.values().length))
                .list();
    }

    /** Marks as done; of a task that is not open nothing is changed. */
    boolean done(TaskKind kind, String subjectKind, String subjectId, String actor, Instant at) {
        return update("""
                        state = ?1, doneBy = ?2, doneAt = ?3
                        where kind = ?4 and subjectKind = ?5 and subjectId = ?6 and state = ?7""", Task.State.DONE, actor, at, kind, subjectKind, subjectId, Task.State.OPEN) > 0;
    }

    private static Map<String, Object> recipient(Operator by) {
        var visible = VisibleCases.contents(by);
        var parameters = visible.with("account", by.account());
        parameters.put("roles", by.roles().stream().map(Enum::name).toList());
        return parameters;
    }
}
