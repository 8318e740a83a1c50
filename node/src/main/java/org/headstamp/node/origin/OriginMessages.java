package org.headstamp.node.origin;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.origin.message.CorrectionWire;
import org.headstamp.node.origin.message.JointWire;
import org.headstamp.node.origin.message.OriginWire;

/** Takes in everything about origin and hands each to the side that it concerns. */
@Singleton
class OriginMessages implements PayloadHandler {
    private final NotifyingSide notifying;
    private final InvestigatingSide investigating;
    private final JointSide joint;
    private final CorrectionSide corrections;

    OriginMessages(
            NotifyingSide notifying, InvestigatingSide investigating, JointSide joint, CorrectionSide corrections) {
        this.notifying = notifying;
        this.investigating = investigating;
        this.joint = joint;
        this.corrections = corrections;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(
                PayloadKind.ORIGIN_NOTIFICATION,
                PayloadKind.INVESTIGATION_UPDATE,
                PayloadKind.JOINT_INVESTIGATION_PROPOSAL,
                PayloadKind.JOINT_INVESTIGATION_REPLY,
                PayloadKind.ORIGIN_CORRECTION);
    }

    @Override
    public Reception receive(Received received) {
        var arrival = Arrival.of(received);
        return switch (received.kind()) {
            case ORIGIN_NOTIFICATION ->
                investigating.notified(arrival, OriginWire.noticeIn(received), received.header());
            case INVESTIGATION_UPDATE -> notifying.updated(arrival, OriginWire.reportIn(received));
            case JOINT_INVESTIGATION_PROPOSAL ->
                joint.proposed(arrival, JointWire.proposalIn(received), received.header());
            case JOINT_INVESTIGATION_REPLY -> joint.replied(arrival, JointWire.replyIn(received));
            case ORIGIN_CORRECTION -> corrections.corrected(arrival, CorrectionWire.noticeIn(received));
            default -> throw foreign(received.kind());
        };
    }

    @Override
    public void settled(Settlement settlement) {
        switch (settlement.kind()) {
            case ORIGIN_NOTIFICATION -> notifying.settled(settlement);
            case INVESTIGATION_UPDATE -> investigating.settled(settlement);
            case JOINT_INVESTIGATION_PROPOSAL, JOINT_INVESTIGATION_REPLY -> joint.settled(settlement);
            case ORIGIN_CORRECTION -> corrections.settled(settlement);
            default -> throw foreign(settlement.kind());
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        switch (conflict.kind()) {
            case ORIGIN_NOTIFICATION -> notifying.conflicted(conflict);
            case INVESTIGATION_UPDATE -> investigating.conflicted(conflict);
            case JOINT_INVESTIGATION_PROPOSAL, JOINT_INVESTIGATION_REPLY -> joint.conflicted(conflict);
            case ORIGIN_CORRECTION -> corrections.conflicted(conflict);
            default -> throw foreign(conflict.kind());
        }
    }

    private static IllegalArgumentException foreign(PayloadKind kind) {
        return new IllegalArgumentException("messages of kind " + kind + " belong to another feature");
    }
}
