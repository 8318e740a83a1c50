package org.headstamp.node.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One search of the log as SQL. Every search walks an index from the newest entry down: that of the whole log, or, kind by
 * kind, of the kind or of the actor; so it reads at most one page of each kind, or one case, however long the log is.
 *
 * <p>What the index begins with is compared together with the time, and stands in the order too. Were it compared for
 * equality, any other index by time would be in the same order, and the database might walk all of the log for an entry of
 * a rare kind that is not there.
 */
record LogStatement(String sql, Map<String, Object> parameters) {
    private static final List<String> KINDS =
            Arrays.stream(AuditKind.values()).map(AuditKind::name).toList();
    private static final String NEWEST = "recorded_at desc, id desc limit :most";

    /**
     * One page, the newest first.
     *
     * @param after last row of the page before
     */
    static LogStatement of(LogQuery query, @Nullable AuditRow after, int most) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("most", most);
        if (query.actor() != null) {
            parameters.put("actor", query.actor());
        }
        if (query.caseId() != null) {
            return ofCase(query, query.caseId(), bounds(Map.of(), query, after, parameters), parameters);
        }
        if (query.kind() == null && query.actor() == null) {
            return new LogStatement(page(List.of(), bounds(Map.of(), query, after, parameters)), parameters);
        }
        parameters.put("kinds", kinds(query));
        var begins = new LinkedHashMap<String, String>();
        if (query.actor() != null) {
            begins.put("actor", ":actor");
        }
        begins.put("kind", "k.wanted");
        var ofOneKind = page(List.copyOf(begins.keySet()), bounds(begins, query, after, parameters));
        return new LogStatement(
                "select e.* from unnest(cast(:kinds as text[])) as k(wanted) cross join lateral (" + ofOneKind
                        + ") e order by " + NEWEST,
                parameters);
    }

    private static String page(List<String> begins, List<String> conditions) {
        var order = begins.stream().map(column -> column + " desc, ").collect(Collectors.joining());
        return "select * from audit_entry where " + String.join(" and ", conditions) + " order by " + order + NEWEST;
    }

    /** One bound above and one below: the database begins to walk at one alone. */
    private static List<String> bounds(
            Map<String, String> begins, LogQuery query, @Nullable AuditRow after, Map<String, Object> parameters) {
        var columns = List.copyOf(begins.keySet());
        var values = columns.stream().map(begins::get).toList();
        var bounds = new ArrayList<>(List.of("true"));
        if (query.from() != null) {
            bounds.add(row(columns, "recorded_at") + " >= " + row(values, ":from"));
            parameters.put("from", query.from());
        } else if (!begins.isEmpty()) {
            bounds.add(row(columns) + " >= " + row(values));
        }
        if (after != null && (query.to() == null || after.recordedAt.isBefore(query.to()))) {
            bounds.add(row(columns, "recorded_at", "id") + " < " + row(values, ":at", ":id"));
            parameters.put("at", after.recordedAt);
            parameters.put("id", after.id);
        } else if (query.to() != null) {
            bounds.add(row(columns, "recorded_at") + " < " + row(values, ":to"));
            parameters.put("to", query.to());
        } else if (!begins.isEmpty()) {
            bounds.add(row(columns) + " <= " + row(values));
        }
        return bounds;
    }

    /** The entries of one case are few. They are found first, by the case: an offset is what the planner looks not through. */
    private static LogStatement ofCase(
            LogQuery query, CaseId caseId, List<String> conditions, Map<String, Object> parameters) {
        parameters.put("case", caseId.toString());
        var filters = new ArrayList<>(List.of("true"));
        if (query.kind() != null) {
            filters.add("kind = :kind");
            parameters.put("kind", query.kind().name());
        }
        if (query.actor() != null) {
            filters.add("actor = :actor");
        }
        return new LogStatement(
                "select * from (select * from audit_entry where case_id = :case and "
                        + String.join(" and ", conditions)
                        + " offset 0) e where "
                        + String.join(" and ", filters)
                        + " order by " + NEWEST,
                parameters);
    }

    private static String row(List<String> begins, String... more) {
        return Stream.concat(begins.stream(), Arrays.stream(more)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String[] kinds(LogQuery query) {
        return query.kind() == null
                ? KINDS.toArray(String[]::new)
                : new String[] {query.kind().name()};
    }
}
