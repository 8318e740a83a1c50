package org.headstamp.node.trace.trade;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps questions to the trade. Whoever changes one holds the lock on its trace. */
@Singleton
class SubQueryRepository implements PanacheRepositoryBase<SubQueryRow, UUID> {
    private final StoredJson json;

    SubQueryRepository(StoredJson json) {
        this.json = json;
    }

    void add(SubQuery query) {
        persist(SubQueryRow.of(query, json));
    }

    SubQuery keep(SubQuery query) {
        findById(query.id().value()).take(query, json);
        return query;
    }

    Optional<SubQuery> byId(SubQueryId id) {
        return findByIdOptional(id.value()).map(row -> row.toQuery(json));
    }

    /** Oldest first. */
    List<SubQuery> of(TraceId trace) {
        return find("traceId = ?1 order by id", trace.value()).stream()
                .map(row -> row.toQuery(json))
                .toList();
    }
}
