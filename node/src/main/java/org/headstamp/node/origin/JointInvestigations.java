package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.jspecify.annotations.Nullable;

/**
 * Proposals to investigate together (UNTOC, article 19), which either State may make about a notification, and the
 * replies to those of the other. Both leave with a second person.
 */
@Singleton
public class JointInvestigations {
    private static final String PROPOSAL = OriginJournal.JOINT;
    private static final String REPLY = "joint-investigation-reply";

    private final JointRepository joints;
    private final OriginThreads threads;
    private final JointSending sending;
    private final Drafts drafts;

    JointInvestigations(JointRepository joints, OriginThreads threads, JointSending sending, Drafts drafts) {
        this.joints = joints;
        this.threads = threads;
        this.sending = sending;
        this.drafts = drafts;
    }

    /** Drafts a proposal about a notification of ours in the language of that. */
    @Transactional
    public JointInvestigation propose(Operator by, NotificationId id, JointProposal proposal) {
        return propose(by, id, proposal, null);
    }

    /**
     * Drafts a proposal about a notification of ours.
     *
     * @param language of its free text, BCP 47; null for that of the notification
     * @throws IllegalTransitionException if a proposal of ours still waits for a reply, both States agreed already, or
     *     the investigation is concluded
     */
    @Transactional
    public JointInvestigation propose(
            Operator by, NotificationId id, JointProposal proposal, @Nullable String language) {
        by.require("propose a joint investigation", Role.OFFICER, Role.FOCAL_POINT, Role.INVESTIGATOR);
        return propose(by, threads.locked(by, id), "origin notification " + id, proposal, language);
    }

    /** The same about a notification of another State, which we investigate, in the language of that. */
    @Transactional
    public JointInvestigation propose(Operator by, InvestigationId id, JointProposal proposal) {
        return propose(by, id, proposal, null);
    }

    /** The same about a notification of another State, which we investigate. */
    @Transactional
    public JointInvestigation propose(
            Operator by, InvestigationId id, JointProposal proposal, @Nullable String language) {
        by.require("propose a joint investigation", Role.FOCAL_POINT, Role.INVESTIGATOR);
        return propose(by, threads.locked(by, id), "parallel investigation " + id, proposal, language);
    }

    /** The second person agrees; with that the proposal is sent, if it is not yet. */
    @Transactional
    public JointInvestigation approve(Operator by, JointId id) {
        by.require("approve a proposal of a joint investigation", Role.FOCAL_POINT);
        var joint = joints.locked(by, id);
        boolean leaves = drafts.approved(by, subject(PROPOSAL, joint));
        sending.approved(joint, by.account(), "JOINT_PROPOSAL_APPROVED");
        return leaves && joint.message() == null ? sending.send(joint, by.account()) : joint;
    }

    /** Gives up a draft of ours. */
    @Transactional
    public JointInvestigation withdraw(Operator by, JointId id) {
        by.require("withdraw a proposal of a joint investigation", Role.FOCAL_POINT, Role.INVESTIGATOR);
        var joint = joints.locked(by, id);
        var withdrawn = sending.withdrawn(joint, by.account());
        drafts.dropped(by, subject(PROPOSAL, joint));
        return withdrawn;
    }

    /** Drafts a reply in the language of the proposal. */
    @Transactional
    public JointInvestigation reply(Operator by, JointId id, JointReply reply) {
        return reply(by, id, reply, null);
    }

    /**
     * Drafts a reply to a proposal of the other State; until it is sent another draft may take its place.
     *
     * @param language of its free text, BCP 47; null for that of the proposal
     */
    @Transactional
    public JointInvestigation reply(Operator by, JointId id, JointReply reply, @Nullable String language) {
        by.require("reply to a proposal of a joint investigation", Role.FOCAL_POINT, Role.INVESTIGATOR);
        var written = TranslationRules.language(language);
        var joint = sending.replyDrafted(joints.locked(by, id), reply, written, by.account());
        var rule = ApprovalMatrix.rule(MessageKind.JOINT_INVESTIGATION_REPLY, true, false);
        boolean leaves = drafts.drafted(by, subject(REPLY, joint), joint.peer(), rule);
        return leaves && joint.state() instanceof JointState.ReplyDrafted drafted
                ? sending.sendReply(joint, drafted, by.account())
                : joint;
    }

    /** The second person agrees; with that the reply is sent, if it is not yet. */
    @Transactional
    public JointInvestigation approveReply(Operator by, JointId id) {
        by.require("approve a reply to a proposal of a joint investigation", Role.FOCAL_POINT);
        var joint = joints.locked(by, id);
        boolean leaves = drafts.approved(by, subject(REPLY, joint));
        sending.approved(joint, by.account(), "JOINT_REPLY_APPROVED");
        return leaves && joint.state() instanceof JointState.ReplyDrafted drafted
                ? sending.sendReply(joint, drafted, by.account())
                : joint;
    }

    private JointInvestigation propose(
            Operator by, OriginThread thread, String record, JointProposal proposal, @Nullable String language) {
        requireRoom(thread, record);
        var joint = sending.drafted(by, thread, proposal, TranslationRules.language(language));
        var rule = ApprovalMatrix.rule(MessageKind.JOINT_INVESTIGATION_PROPOSAL, true, false);
        boolean leaves = drafts.drafted(by, subject(PROPOSAL, joint), joint.peer(), rule);
        return leaves ? sending.send(joint, by.account()) : joint;
    }

    private void requireRoom(OriginThread thread, String record) {
        if (thread.concluded()) {
            throw new IllegalTransitionException(record, InvestigationStage.CONCLUDED, "propose a joint investigation");
        }
        for (var earlier : joints.about(thread.notification())) {
            if (earlier.agreed() || (earlier.ours() && earlier.open())) {
                throw new IllegalTransitionException(earlier.name(), earlier.state(), "propose another");
            }
        }
    }

    private static ApprovalSubject subject(String kind, JointInvestigation joint) {
        return new ApprovalSubject(kind, joint.id().toString(), joint.caseId());
    }
}
