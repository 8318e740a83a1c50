package org.headstamp.node.trace.lot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.trace.sighting.LotSighting;
import org.hibernate.annotations.ColumnTransformer;

/** A match as stored. */
@Entity
@Table(name = "lot_match")
class LotMatchRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    @Column(name = "lot_ref")
    String lotRef = "";

    @Column(name = "first_trace")
    UUID firstTrace = new UUID(0, 0);

    @Column(name = "second_trace")
    UUID secondTrace = new UUID(0, 0);

    @Column(name = "first_sighting")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String first = "";

    @Column(name = "second_sighting")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String second = "";

    @Enumerated(EnumType.STRING)
    LotMatch.State state = LotMatch.State.FOUND;

    @Column(name = "found_at")
    Instant foundAt = Instant.EPOCH;

    static LotMatchRow of(LotMatch match, StoredJson json) {
        var row = new LotMatchRow();
        row.id = match.id().value();
        row.caseId = match.second().caseId().toString();
        row.lotRef = match.first().lot().value();
        row.firstTrace = match.first().trace().value();
        row.secondTrace = match.second().trace().value();
        row.first = json.write(LotSighting.class, match.first());
        row.second = json.write(LotSighting.class, match.second());
        row.state = match.state();
        row.foundAt = match.foundAt();
        return row;
    }

    LotMatch toMatch(StoredJson json) {
        return new LotMatch(
                new LotMatchId(id),
                json.read(LotSighting.class, first),
                json.read(LotSighting.class, second),
                state,
                foundAt);
    }
}
