package org.headstamp.node.audit;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches the log. */
@Singleton
class AuditSearchRepository {
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
        var statement = LogStatement.of(query, after, most);
        var search = database.createNativeQuery(statement.sql(), AuditRow.class);
        statement.parameters().forEach(search::setParameter);
        List<?> found = search.getResultList();
        return found.stream().map(AuditRow.class::cast).toList();
    }
}
