package org.headstamp.node.trace.lot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.hibernate.annotations.ColumnTransformer;

/** A notice of ours on its way, as stored. */
@Entity
@Table(name = "lot_match_notice")
class MatchNoticeRow {
    @Id
    UUID message = new UUID(0, 0);

    @Column(name = "match_id")
    UUID matchId = new UUID(0, 0);

    @Column(name = "case_id")
    String caseId = "";

    String addressee = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    String dispatch = "";

    void take(Dispatch next, StoredJson json) {
        dispatch = json.write(Dispatch.class, next);
    }

    Dispatch dispatch(StoredJson json) {
        return json.read(Dispatch.class, dispatch);
    }

    String name() {
        return "lot match notice " + message;
    }
}
