package org.headstamp.node.trace.proof;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Keeps what questions of ours follow on. */
@Singleton
class OnwardLinkRepository implements PanacheRepositoryBase<OnwardLinkRow, UUID> {
    private final StoredJson json;

    OnwardLinkRepository(StoredJson json) {
        this.json = json;
    }

    void add(TraceId trace, OnwardLink link) {
        var row = new OnwardLinkRow();
        row.traceId = trace.value();
        row.answer = link.answer().value();
        row.link = json.write(OnwardLink.class, link);
        persist(row);
    }

    Optional<OnwardLink> find(TraceId trace) {
        return findByIdOptional(trace.value()).map(row -> json.read(OnwardLink.class, row.link));
    }
}
