package org.headstamp.node.trace.sighting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.hibernate.annotations.ColumnTransformer;

/** A sighting as stored. */
@Entity
@Table(name = "lot_sighting")
class LotSightingRow {
    @Id
    String id = "";

    @Column(name = "trace_id")
    UUID traceId = new UUID(0, 0);

    @Column(name = "lot_ref")
    String lotRef = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String sighting = "";

    @Column(name = "confirmed_at")
    Instant confirmedAt = Instant.EPOCH;

    static LotSightingRow of(LotSighting sighting, Instant at, StoredJson json) {
        var row = new LotSightingRow();
        row.id = sighting.id();
        row.traceId = sighting.trace().value();
        row.lotRef = sighting.lot().value();
        row.sighting = json.write(LotSighting.class, sighting);
        row.confirmedAt = at;
        return row;
    }

    LotSighting toSighting(StoredJson json) {
        return json.read(LotSighting.class, sighting);
    }
}
