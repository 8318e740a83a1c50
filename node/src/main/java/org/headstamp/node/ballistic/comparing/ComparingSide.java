package org.headstamp.node.ballistic.comparing;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.ballistic.BallisticClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.BallisticReplyId;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.casefile.CaseArrival;
import org.headstamp.node.casefile.CaseJournal;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;

/** Leads of other States, and what becomes of our replies on their way. */
@Singleton
public class ComparingSide {
    private final ForeignLeadRepository leads;
    private final OwnReplyRepository replies;
    private final CaseJournal cases;
    private final BallisticJournal journal;
    private final BallisticClock clock;
    private final NodeClock ids;

    ComparingSide(
            ForeignLeadRepository leads,
            OwnReplyRepository replies,
            CaseJournal cases,
            BallisticJournal journal,
            BallisticClock clock,
            NodeClock ids) {
        this.leads = leads;
        this.replies = replies;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** A lead waits for people; in a case that is new to us it opens the case here. */
    public Reception asked(Received received, BallisticLead lead) {
        if (leads.knows(received.id())) {
            return new Reception.Handled();
        }
        var at = received.receivedAt();
        if (cases.openForPeer(received.caseId(), received.from(), at) instanceof CaseArrival.Refused refused) {
            return conflict(refused);
        }
        var waiting = new ForeignLead(
                new BallisticLeadId(ids.newUuid()),
                received.caseId(),
                received.from(),
                received.id(),
                lead,
                received.header(),
                new ComparisonState.Waiting(at),
                at);
        leads.add(waiting);
        journal.received(waiting.subject(), received.id(), at);
        clock.owe(waiting.subject(), waiting.header().priority(), at);
        return new Reception.Handled();
    }

    /** What became of a reply on its way. */
    public void settled(Settlement settlement) {
        var carried = carriedBy(settlement.message());
        var before = carried.reply();
        var dispatch = before.dispatch().settled(before.subject().name(), settlement);
        keep(carried, before.with(dispatch), settlement.message(), settlement.code(), settlement.at());
    }

    /** The State that asked says that a reply does not fit. */
    public void conflicted(Conflict conflict) {
        var carried = carriedBy(conflict.message());
        var before = carried.reply();
        var dispatch = before.dispatch().conflicted(before.subject().name(), conflict);
        keep(carried, before.with(dispatch), conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    private void keep(Carried before, OwnReply after, MessageId message, String code, Instant at) {
        var subject = after.subject();
        if (!after.equals(before.reply())) {
            replies.keep(after);
            journal.stateChanged(
                    subject, AuditEvent.NODE, after.dispatch().getClass().getSimpleName());
            moved(before.lead(), after.id(), after.dispatch(), at);
        }
        journal.noted(subject, AuditEvent.NODE, message, code, at);
    }

    /** Whether there is still a reply to give hangs on what became of the latest one. */
    private void moved(ForeignLead before, BallisticReplyId reply, Dispatch dispatch, Instant at) {
        var state =
                switch (dispatch) {
                    case Dispatch.Undelivered lost -> before.state().failed(reply, lost.reason(), at);
                    case Dispatch.Conflicted contested ->
                        before.state().failed(reply, "CONFLICT_" + contested.reason(), at);
                    case Dispatch.Delivered delivered -> before.state().delivered(reply, at);
                    case Dispatch.Drafted drafted -> before.state();
                    case Dispatch.Sent sent -> before.state();
                    case Dispatch.Withdrawn withdrawn -> before.state();
                };
        var after = before.with(state);
        if (!after.equals(before)) {
            leads.keep(after);
            journal.stateChanged(
                    after.subject(), AuditEvent.NODE, state.getClass().getSimpleName());
            if (state instanceof ComparisonState.ReplyFailed) {
                clock.owe(after.subject(), after.header().priority(), at);
            } else if (state instanceof ComparisonState.Replied) {
                clock.replied(after.subject(), at);
            }
        }
    }

    private Carried carriedBy(MessageId message) {
        var row = replies.carriedBy(message);
        var lead = leads.locked(new BallisticLeadId(row.leadId));
        return new Carried(lead, replies.locked(lead, new BallisticReplyId(row.id)));
    }

    private static Reception.Conflicts conflict(CaseArrival.Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN_CASE, NOT_THE_OPENER ->
                new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "this case is not known here");
            case NOT_A_PARTICIPANT ->
                new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the case belongs to other States");
        };
    }

    private record Carried(ForeignLead lead, OwnReply reply) {}
}
