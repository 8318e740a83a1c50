package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.origin.OriginJournal.Subject;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.headstamp.node.origin.message.JointWire;
import org.jspecify.annotations.Nullable;

/** Keeps proposals and replies of ours, and puts what was approved into the outbox. */
@Singleton
class JointSending {
    private final Outbox outbox;
    private final JointRepository joints;
    private final OriginJournal journal;
    private final NodeClock clock;

    JointSending(Outbox outbox, JointRepository joints, OriginJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.joints = joints;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param language of the proposal; null for that of the notification */
    JointInvestigation drafted(Operator by, OriginThread thread, JointProposal proposal, @Nullable String language) {
        var now = clock.now();
        var joint = new JointInvestigation(
                new JointId(clock.newUuid()),
                thread.caseId(),
                thread.peer(),
                thread.notification(),
                true,
                proposal,
                thread.header().forReply(language),
                null,
                new JointState.Drafted(),
                now);
        journal.begin(by, thread.caseId());
        joints.add(joint);
        journal.noted(Subject.of(joint), by.account(), null, "JOINT_PROPOSAL_DRAFTED", now);
        return joint;
    }

    void approved(JointInvestigation joint, String actor, String code) {
        journal.noted(Subject.of(joint), actor, null, code, clock.now());
    }

    JointInvestigation send(JointInvestigation joint, String actor) {
        var now = clock.now();
        var message = outbox.enqueue(new OutgoingMessage(
                joint.caseId(),
                joint.peer(),
                joint.notification(),
                joint.header(),
                JointWire.payload(joint.proposal())));
        var sent = joint.sent(message, now);
        joints.keep(sent);
        journal.stateChanged(Subject.of(sent), actor, "Proposed");
        journal.noted(Subject.of(sent), actor, message, "JOINT_PROPOSAL_SENT", now);
        return sent;
    }

    /** @param language of the reply; null for that of the proposal */
    JointInvestigation replyDrafted(
            JointInvestigation joint, JointReply reply, @Nullable String language, String actor) {
        var now = clock.now();
        var drafted = joint.replyDrafted(reply, language, now);
        joints.keep(drafted);
        journal.stateChanged(Subject.of(drafted), actor, "ReplyDrafted");
        journal.noted(Subject.of(drafted), actor, null, "JOINT_REPLY_DRAFTED_" + reply.decision(), now);
        return drafted;
    }

    JointInvestigation sendReply(JointInvestigation joint, JointState.ReplyDrafted drafted, String actor) {
        var now = clock.now();
        var reply = drafted.reply();
        var message = outbox.enqueue(new OutgoingMessage(
                joint.caseId(),
                joint.peer(),
                joint.message(),
                joint.header().forReply(drafted.language()),
                JointWire.payload(reply)));
        var sent = joint.replySent(message, now);
        joints.keep(sent);
        journal.stateChanged(Subject.of(sent), actor, reply.decision().name());
        journal.noted(Subject.of(sent), actor, message, "JOINT_REPLY_SENT_" + reply.decision(), now);
        return sent;
    }

    JointInvestigation withdrawn(JointInvestigation joint, String actor) {
        var now = clock.now();
        var withdrawn = joint.withdrawn(now);
        if (!withdrawn.equals(joint)) {
            joints.keep(withdrawn);
            journal.stateChanged(Subject.of(withdrawn), actor, "Withdrawn");
            journal.noted(Subject.of(withdrawn), actor, null, "JOINT_PROPOSAL_WITHDRAWN", now);
        }
        return withdrawn;
    }
}
