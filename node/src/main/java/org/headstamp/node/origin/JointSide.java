package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;

/** Proposals of other States to investigate together, their replies to ours, and what becomes of ours on their way. */
@Singleton
class JointSide {
    private final JointRepository joints;
    private final OriginThreads threads;
    private final OriginJournal journal;
    private final NodeClock clock;

    JointSide(JointRepository joints, OriginThreads threads, OriginJournal journal, NodeClock clock) {
        this.joints = joints;
        this.threads = threads;
        this.journal = journal;
        this.clock = clock;
    }

    /** A proposal about a notification between the two States. One that crosses ours stands beside it. */
    Reception proposed(Arrival arrival, JointProposal proposal, Header header) {
        return switch (threads.of(arrival)) {
            case OriginThreads.Lookup.Refused(var conflict) -> conflict;
            case OriginThreads.Lookup.Found(var thread) -> proposed(arrival, thread, proposal, header);
        };
    }

    private Reception proposed(Arrival arrival, OriginThread thread, JointProposal proposal, Header header) {
        if (thread.concluded()) {
            return new Reception.Conflicts(ConflictReason.CLOSED, "the investigation is concluded");
        }
        for (var earlier : joints.about(thread.notification())) {
            if (earlier.agreed()) {
                return new Reception.Conflicts(ConflictReason.STATE, "both States agreed already");
            }
            if (!earlier.ours() && earlier.open()) {
                return new Reception.Conflicts(
                        ConflictReason.STATE, "proposal " + earlier.message() + " still waits for its reply");
            }
        }
        var joint = new JointInvestigation(
                new JointId(clock.newUuid()),
                thread.caseId(),
                thread.peer(),
                thread.notification(),
                false,
                proposal,
                header,
                arrival.message(),
                new JointState.Proposed(arrival.at()),
                arrival.at());
        joints.add(joint);
        journal.stateChanged(Subject.of(joint), AuditEvent.NODE, "RECEIVED");
        journal.noted(Subject.of(joint), AuditEvent.NODE, arrival.message(), "JOINT_PROPOSAL_RECEIVED", arrival.at());
        return new Reception.Handled();
    }

    /** A reply to a proposal of ours; the first one counts. */
    Reception replied(Arrival arrival, JointReply reply) {
        var replied = arrival.inReplyTo();
        var known = replied == null ? null : joints.lockedByMessage(replied).orElse(null);
        if (known == null || !known.ours() || !known.caseId().equals(arrival.caseId())) {
            return new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "no proposal of ours in this case has this id");
        }
        if (!known.peer().equals(arrival.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the proposal went to another State");
        }
        if (known.state() instanceof JointState.Replied earlier) {
            return new Reception.Conflicts(
                    ConflictReason.STATE,
                    "the proposal was replied to by " + earlier.message() + ": "
                            + earlier.reply().decision());
        }
        joints.keep(known.replied(reply, arrival.message(), arrival.at()));
        journal.stateChanged(
                Subject.of(known), AuditEvent.NODE, reply.decision().name());
        journal.noted(
                Subject.of(known),
                AuditEvent.NODE,
                arrival.message(),
                "JOINT_REPLY_RECEIVED_" + reply.decision(),
                arrival.at());
        return new Reception.Handled();
    }

    void settled(Settlement settlement) {
        var before = joints.lockedByMessage(settlement.message()).orElseThrow();
        var after =
                switch (settlement.outcome()) {
                    case Settlement.Outcome.Delivered delivered -> before.delivered(settlement.at());
                    case Settlement.Outcome.Rejected(var code, var detail) ->
                        before.failed(code.name(), detail, settlement.at());
                    case Settlement.Outcome.NotDelivered expired ->
                        before.failed("NOT_DELIVERED", "no receipt was seen", settlement.at());
                };
        keep(before, after);
        journal.noted(Subject.of(before), AuditEvent.NODE, settlement.message(), settlement.code(), settlement.at());
    }

    void conflicted(Conflict conflict) {
        var before = joints.lockedByMessage(conflict.message()).orElseThrow();
        keep(before, before.failed(conflict.reason().name(), conflict.detail(), conflict.at()));
        journal.noted(
                Subject.of(before), AuditEvent.NODE, conflict.notice(), "CONFLICT_" + conflict.reason(), conflict.at());
    }

    private void keep(JointInvestigation before, JointInvestigation after) {
        if (!after.equals(before)) {
            joints.keep(after);
            boolean again = !after.ours() && after.state() instanceof JointState.Proposed;
            journal.stateChanged(
                    Subject.of(after),
                    AuditEvent.NODE,
                    again ? "RECEIVED" : after.state().getClass().getSimpleName());
        }
    }
}
