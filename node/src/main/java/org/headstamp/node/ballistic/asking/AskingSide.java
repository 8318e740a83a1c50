package org.headstamp.node.ballistic.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.ballistic.BallisticClock;
import org.headstamp.node.ballistic.BallisticJournal;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;

/** What becomes of leads of ours, and what the States asked reply. */
@Singleton
public class AskingSide {
    private static final int EXHIBITS_NAMED = 10;

    private final OwnLeadRepository leads;
    private final ForeignReplyRepository replies;
    private final BallisticJournal journal;
    private final BallisticClock clock;

    AskingSide(
            OwnLeadRepository leads, ForeignReplyRepository replies, BallisticJournal journal, BallisticClock clock) {
        this.leads = leads;
        this.replies = replies;
        this.journal = journal;
        this.clock = clock;
    }

    /** A reply answers a lead of ours, comes from the State asked, and speaks of no other exhibit. */
    public Reception replied(Received received, BallisticReply reply) {
        var about = received.inReplyTo();
        var lead = about == null ? null : leads.lockedByMessage(about).orElse(null);
        if (lead == null || !lead.caseId().equals(received.caseId())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "no ballistic lead of ours in this case has this id");
        }
        if (!lead.asked().equals(received.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "another State was asked to compare");
        }
        var unknown = reply.notIn(lead.lead());
        if (!unknown.isEmpty()) {
            var named = String.join(", ", unknown.subList(0, Math.min(unknown.size(), EXHIBITS_NAMED)));
            return new Reception.Conflicts(ConflictReason.UNKNOWN_ITEM, "the lead names no exhibit " + named);
        }
        var after = lead.replied(received.id(), received.receivedAt());
        if (after.equals(lead)) {
            return new Reception.Handled();
        }
        keep(lead, after, received.receivedAt());
        clock.replied(lead.subject(), received.receivedAt());
        boolean again =
                replies.add(new ForeignReply(received.id(), lead.id(), reply, received.receivedAt(), null, null, null));
        var code = again ? "REPLY_SUPERSEDED" : "REPLY_RECEIVED";
        journal.stateChanged(lead.subject(), AuditEvent.NODE, code);
        journal.noted(lead.subject(), AuditEvent.NODE, received.id(), code, received.receivedAt());
        return new Reception.Handled();
    }

    /** What became of a lead on its way. */
    public void settled(Settlement settlement) {
        var before = leads.lockedByMessage(settlement.message()).orElseThrow();
        keep(before, before.with(before.dispatch().settled(before.subject().name(), settlement)), settlement.at());
        journal.noted(before.subject(), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
    }

    /** The State asked says that a lead does not fit. */
    public void conflicted(Conflict conflict) {
        var before = leads.lockedByMessage(conflict.message()).orElseThrow();
        keep(before, before.with(before.dispatch().conflicted(before.subject().name(), conflict)), conflict.at());
        journal.noted(
                before.subject(), AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    private void keep(OwnLead before, OwnLead after, Instant at) {
        if (after.equals(before)) {
            return;
        }
        leads.keep(after);
        if (!after.dispatch().equals(before.dispatch())) {
            var code = after.dispatch().getClass().getSimpleName();
            journal.stateChanged(after.subject(), AuditEvent.NODE, code);
            waitFor(before, after, at);
        }
    }

    /** Nobody waits for a reply to what did not arrive, until it proves to have arrived all the same. */
    private void waitFor(OwnLead before, OwnLead after, Instant at) {
        switch (after.dispatch()) {
            case Dispatch.Undelivered lost -> clock.dropped(after.subject(), at);
            case Dispatch.Conflicted contested -> clock.dropped(after.subject(), at);
            case Dispatch.Delivered delivered -> {
                if (before.dispatch() instanceof Dispatch.Undelivered && after.reply() == null) {
                    clock.expect(after.subject(), after.header().priority(), at);
                }
            }
            case Dispatch.Drafted drafted -> {}
            case Dispatch.Sent sent -> {}
            case Dispatch.Withdrawn withdrawn -> {}
        }
    }
}
