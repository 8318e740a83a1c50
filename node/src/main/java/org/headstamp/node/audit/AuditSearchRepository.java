package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches the log, in SQL. Every search reads an index from the newest entry down: that of the case, of the whole log, or,
 * kind by kind, of the kind or of the actor; so it reads at most one page of each kind, however long the log is.
 */
@Singleton
class AuditSearchRepository {
    private static final List<String> KINDS =
            Arrays.stream(AuditKind.values()).map(AuditKind::name).toList();

    private final EntityManager database;

    AuditSearchRepository(EntityManager database) {
        this.database = database;
    }

    /**
     * One page, the newest first.
     *
     * @param after last row of the page before
     */
    List<AuditRow> find(LogQuery query, @Nullable AuditRow after, int most) {
        var parameters = new LinkedHashMap<String, Object>();
        var conditions = conditions(query, after, parameters);
        boolean byKind = query.caseId() == null && (query.kind() != null || query.actor() != null);
        var order = " order by recorded_at desc, id desc limit :most";
        parameters.put("most", most);
        if (!byKind) {
            return rows("select * from audit_entry where " + conditions + order, parameters);
        }
        parameters.put("kinds", kinds(query));
        return rows(
                "select e.* from unnest(cast(:kinds as text[])) as k(wanted) cross join lateral"
                        + " (select * from audit_entry where kind = k.wanted and " + conditions + order + ") e" + order,
                parameters);
    }

    private static String conditions(LogQuery query, @Nullable AuditRow after, Map<String, Object> parameters) {
        var conditions = new ArrayList<>(List.of("true"));
        if (query.caseId() != null) {
            conditions.add("case_id = :case");
            parameters.put("case", query.caseId().toString());
            if (query.kind() != null) {
                conditions.add("kind = :kind");
                parameters.put("kind", query.kind().name());
            }
        }
        if (query.actor() != null) {
            conditions.add("actor = :actor");
            parameters.put("actor", query.actor());
        }
        if (query.from() != null) {
            conditions.add("recorded_at >= :from");
            parameters.put("from", query.from());
        }
        if (query.to() != null) {
            conditions.add("recorded_at < :to");
            parameters.put("to", query.to());
        }
        if (after != null) {
            conditions.add("(recorded_at, id) < (:at, :id)");
            parameters.put("at", after.recordedAt);
            parameters.put("id", after.id);
        }
        return String.join(" and ", conditions);
    }

    private static String[] kinds(LogQuery query) {
        return query.kind() == null
                ? KINDS.toArray(String[]::new)
                : new String[] {query.kind().name()};
    }

    private List<AuditRow> rows(String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql, AuditRow.class);
        parameters.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(AuditRow.class::cast).toList();
    }
}
