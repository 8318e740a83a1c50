package org.headstamp.node.trace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Selects what lists tell of questions of either side, so that none reads all that they say. */
@Singleton
class SummaryRepository {
    private final EntityManager entities;
    private final StoredJson json;

    SummaryRepository(EntityManager entities, StoredJson json) {
        this.entities = entities;
        this.json = json;
    }

    /** Newest first, to a bound. */
    List<TraceSummary> list(Summaries.Questions questions, String condition, Map<String, Object> parameters, int most) {
        var query = entities.createNativeQuery(
                questions.select() + " where " + condition + " order by id desc limit :most", Object[].class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.setParameter("most", Math.clamp(most, 1, TraceSummary.MOST))
                .getResultList();
        return rows.stream().map(row -> summary((Object[]) row)).toList();
    }

    private TraceSummary summary(Object[] row) {
        var header = json.read(ListedHeader.class, (String) row[5]);
        return new TraceSummary(
                new TraceId((UUID) row[0]),
                CaseId.parse((String) row[1]),
                new MemberState((String) row[2]),
                row[3] == null ? null : new MessageId((UUID) row[3]),
                (String) row[4],
                header.priority(),
                header.legalBasis(),
                ((Number) row[6]).intValue(),
                header.replyBy(),
                (Instant) row[7]);
    }

    /** The part of a header that lists show. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ListedHeader(
            Priority priority,
            List<LegalBasis> legalBasis,
            @Nullable Instant replyBy) {}
}
