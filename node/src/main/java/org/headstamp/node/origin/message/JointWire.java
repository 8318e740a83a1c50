package org.headstamp.node.origin.message;

import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.WireEnum;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.origin.v1.JointInvestigationDecision;
import org.headstamp.proto.origin.v1.JointInvestigationProposal;
import org.headstamp.proto.origin.v1.JointInvestigationReply;

/** Proposals to investigate together and their replies as {@code headstamp.origin.v1}. */
public final class JointWire {
    private static final String DECISION = "JOINT_INVESTIGATION_DECISION_";

    private JointWire() {}

    /** A message that proposes. */
    public static Message payload(JointProposal proposal) {
        return Message.newBuilder()
                .setJointInvestigationProposal(toWire(proposal))
                .build();
    }

    /** A message that replies. */
    public static Message payload(JointReply reply) {
        return Message.newBuilder().setJointInvestigationReply(toWire(reply)).build();
    }

    /** The proposal that a message of this kind carries. */
    public static JointProposal proposalIn(Received received) {
        return fromWire(received.message().getJointInvestigationProposal());
    }

    /** A proposal from the wire. */
    public static JointProposal fromWire(JointInvestigationProposal wire) {
        return new JointProposal(wire.getAuthority(), wire.getContact(), wire.getScope());
    }

    /** The reply that a message of this kind carries. */
    public static JointReply replyIn(Received received) {
        return fromWire(received.message().getJointInvestigationReply());
    }

    /** A reply from the wire. */
    public static JointReply fromWire(JointInvestigationReply wire) {
        return new JointReply(
                WireEnum.fromWire(JointDecision.class, DECISION, wire.getDecision()),
                wire.getAuthority(),
                wire.getExplanation());
    }

    /** A proposal for the wire. */
    public static JointInvestigationProposal toWire(JointProposal proposal) {
        return JointInvestigationProposal.newBuilder()
                .setAuthority(proposal.authority())
                .setContact(proposal.contact())
                .setScope(proposal.scope())
                .build();
    }

    /** A reply for the wire. */
    public static JointInvestigationReply toWire(JointReply reply) {
        return JointInvestigationReply.newBuilder()
                .setDecision(WireEnum.toWire(JointInvestigationDecision.class, DECISION, reply.decision()))
                .setAuthority(reply.authority())
                .setExplanation(reply.explanation())
                .build();
    }
}
