package org.headstamp.node.trace.lot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.BiFunction;
import org.headstamp.node.MessageId;
import org.headstamp.node.StoredJson;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.trace.sighting.LotSighting;

/** Keeps notices of ours on their way. */
@Singleton
class MatchNoticeRepository implements PanacheRepositoryBase<MatchNoticeRow, UUID> {
    private final StoredJson json;

    MatchNoticeRepository(StoredJson json) {
        this.json = json;
    }

    void add(MessageId message, LotMatchId match, LotSighting addressee, Dispatch dispatch) {
        var row = new MatchNoticeRow();
        row.message = message.value();
        row.matchId = match.value();
        row.caseId = addressee.caseId().toString();
        row.addressee = addressee.asker().alpha2();
        row.take(dispatch, json);
        persist(row);
    }

    /** Moves a notice on; returns the match that it tells of. */
    LotMatchId move(MessageId message, BiFunction<Dispatch, String, Dispatch> step) {
        var row = findById(message.value(), LockModeType.PESSIMISTIC_WRITE);
        row.take(step.apply(row.dispatch(json), row.name()), json);
        return new LotMatchId(row.matchId);
    }
}
