package org.headstamp.node.trace.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps drafts. */
@Singleton
class KeptDraftRepository implements PanacheRepositoryBase<KeptDraftRow, UUID> {
    private final StoredJson json;

    KeptDraftRepository(StoredJson json) {
        this.json = json;
    }

    Optional<KeptDraft> find(TraceId trace) {
        return findByIdOptional(trace.value()).map(row -> row.toDraft(json));
    }

    /** For a change: nobody else changes, or begins, the draft of this question until the transaction ends. */
    Optional<KeptDraft> locked(TraceId trace) {
        var unused = getEntityManager()
                .createNativeQuery("select 1 from answering_trace where id = ?1 for update")
                .setParameter(1, trace.value())
                .getResultList();
        return findByIdOptional(trace.value(), LockModeType.PESSIMISTIC_WRITE).map(row -> row.toDraft(json));
    }

    void keep(KeptDraft draft) {
        var row = findByIdOptional(draft.trace().value()).orElseGet(() -> {
            var added = new KeptDraftRow();
            added.trace = draft.trace().value();
            return added;
        });
        row.take(draft, json);
        persistAndFlush(row);
    }
}
