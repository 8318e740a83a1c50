package org.headstamp.node.trace.answering;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.CaseArrival;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.message.TraceQuestion;

/** Questions of other States, and what becomes of our replies on their way. */
@Singleton
public class AnsweringSide {
    private final AnsweringRepository traces;
    private final CaseJournal cases;
    private final AnsweringChanges changes;
    private final NodeClock clock;
    private final Event<QuestionReceived> received;

    AnsweringSide(
            AnsweringRepository traces,
            CaseJournal cases,
            AnsweringChanges changes,
            NodeClock clock,
            Event<QuestionReceived> received) {
        this.traces = traces;
        this.cases = cases;
        this.changes = changes;
        this.clock = clock;
        this.received = received;
    }

    /** A question in a case that is new to us opens the case here. */
    public Reception asked(Arrival arrival, TraceQuestion question, Header header) {
        if (traces.knowsRequest(arrival.message())) {
            return new Reception.Handled();
        }
        if (cases.openForPeer(arrival.caseId(), arrival.from(), arrival.at()) instanceof CaseArrival.Refused refused) {
            return conflict(refused);
        }
        var trace = new AnsweringTrace(
                new TraceId(clock.newUuid()),
                arrival.caseId(),
                arrival.from(),
                arrival.message(),
                null,
                question,
                header,
                List.of(),
                new AnsweringState.Received(arrival.at()),
                arrival.at());
        changes.begin(trace, arrival.message());
        received.fire(new QuestionReceived(trace.id(), trace.caseId(), trace.asker(), question.items(), arrival.at()));
        return new Reception.Handled();
    }

    /** What became of a message of ours about a question, on its way. */
    public void settled(Settlement settlement) {
        var trace = traces.lockedByMessage(settlement.message()).orElseThrow();
        var changed =
                switch (settlement.outcome()) {
                    case Settlement.Outcome.Delivered delivered -> trace.replyDelivered(settlement.message());
                    case Settlement.Outcome.Rejected rejected ->
                        trace.replyFailed(settlement.message(), rejected.code().name(), settlement.at());
                    case Settlement.Outcome.NotDelivered expired ->
                        trace.replyFailed(settlement.message(), "NOT_DELIVERED", settlement.at());
                };
        var unused = changes.keep(trace, changed, AuditEvent.NODE);
        changes.settled(changed, settlement);
    }

    /** The State that asks says that a message of ours does not fit. */
    public void conflicted(Conflict conflict) {
        var trace = traces.lockedByMessage(conflict.message()).orElseThrow();
        var changed = trace.replyContested(conflict);
        var unused = changes.keep(trace, changed, AuditEvent.NODE);
        changes.conflicted(changed, conflict);
    }

    private static Reception.Conflicts conflict(CaseArrival.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_CASE, NOT_THE_OPENER ->
                new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "this case is not known here");
            case NOT_A_PARTICIPANT ->
                new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the case belongs to other States");
        };
    }
}
