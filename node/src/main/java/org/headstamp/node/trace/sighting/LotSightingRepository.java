package org.headstamp.node.trace.sighting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.StoredJson;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;

/** Reads and keeps sightings. */
@Singleton
class LotSightingRepository implements PanacheRepositoryBase<LotSightingRow, String> {
    private static final int LOCK = 19;

    private final StoredJson json;

    LotSightingRepository(StoredJson json) {
        this.json = json;
    }

    /** Lets nobody else confirm this lot until the transaction ends: of two at once, one must see the other. */
    void lock(RecordKey lot) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1, hashtext(?2))", Integer.class)
                .setParameter(1, LOCK)
                .setParameter(2, lot.value())
                .getSingleResult();
    }

    /** What was confirmed of a question before counts no more. */
    void forget(TraceId trace) {
        delete("traceId", trace.value());
    }

    void add(LotSighting sighting, Instant at) {
        persist(LotSightingRow.of(sighting, at, json));
    }

    /** Sightings of a lot that belong to other questions, the newest first. */
    List<LotSighting> others(RecordKey lot, TraceId than, int most) {
        return find("lotRef = ?1 and traceId <> ?2 order by confirmedAt desc, id", lot.value(), than.value())
                .page(0, most)
                .stream()
                .map(row -> row.toSighting(json))
                .toList();
    }
}
