package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.casefile.VisibleCases;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.SummaryColumns;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSummary;
import org.jspecify.annotations.Nullable;

/** Lists questions of ours without reading what they say. */
@Singleton
class TraceListRepository {
    private static final String SELECT =
            "select " + SummaryColumns.columns("asked", "opened_at") + " from trace where ";

    private final EntityManager entities;
    private final CaseAccess access;
    private final StoredJson json;

    TraceListRepository(EntityManager entities, CaseAccess access, StoredJson json) {
        this.entities = entities;
        this.access = access;
        this.json = json;
    }

    /** Newest first, before the given one or from the newest; of the cases that the operator may know of. */
    List<TraceSummary> before(Operator by, @Nullable TraceId id, int most) {
        var visible = VisibleCases.listed(by);
        return id == null
                ? list(VisibleCases.SQL, visible.parameters(), most)
                : list("id < :id and " + VisibleCases.SQL, visible.with("id", id.value()), most);
    }

    /** The latest ones to a bound, oldest first. */
    List<TraceSummary> ofCase(Operator by, CaseId caseId) {
        access.requireListed(by, caseId);
        return list("case_id = :case", Map.of("case", caseId.toString()), TraceSummary.MOST)
                .reversed();
    }

    private List<TraceSummary> list(String condition, Map<String, Object> parameters, int most) {
        var query = entities.createNativeQuery(SELECT + condition + " order by id desc limit :most", Object[].class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setParameter("most", Math.clamp(most, 1, TraceSummary.MOST))
                .getResultList();
        return rows.stream()
                .map(row -> SummaryColumns.summary((Object[]) row, json))
                .toList();
    }
}
