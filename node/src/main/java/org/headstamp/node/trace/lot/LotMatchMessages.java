package org.headstamp.node.trace.lot;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.casefile.TimelineEntry;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;

/** Takes in notices of matches, and what becomes of ours on their way. */
@Singleton
class LotMatchMessages implements PayloadHandler {
    private final ReceivedLotMatches received;
    private final MatchNoticeRepository notices;
    private final CaseJournal cases;

    LotMatchMessages(ReceivedLotMatches received, MatchNoticeRepository notices, CaseJournal cases) {
        this.received = received;
        this.notices = notices;
        this.cases = cases;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(PayloadKind.LOT_MATCH_NOTICE);
    }

    @Override
    public Reception receive(Received message) {
        return received.receive(message, LotMatchWire.noticeIn(message));
    }

    @Override
    public void settled(Settlement settlement) {
        var match = notices.move(settlement.message(), (dispatch, name) -> dispatch.settled(name, settlement));
        cases.note(
                settlement.caseId(),
                TimelineEntry.of(settlement.at(), "LOT", settlement.code(), AuditEvent.NODE)
                        .withPeer(settlement.peer())
                        .withMessage(settlement.message())
                        .withSubject(MatchJournal.SUBJECT, match));
    }

    @Override
    public void conflicted(Conflict conflict) {
        var match = notices.move(conflict.message(), (dispatch, name) -> dispatch.conflicted(name, conflict));
        cases.note(
                conflict.caseId(),
                TimelineEntry.of(conflict.at(), "LOT", "CONFLICT_" + conflict.reason(), AuditEvent.NODE)
                        .withPeer(conflict.peer())
                        .withMessage(conflict.notice())
                        .withSubject(MatchJournal.SUBJECT, match));
    }
}
