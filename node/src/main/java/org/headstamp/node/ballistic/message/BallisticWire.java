package org.headstamp.node.ballistic.message;

import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.seizure.FindCircumstancesWire;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.Message;

/**
 * Leads and replies as {@code headstamp.trace.v1}. Reading expects a message that keeps the rules of the schema; what
 * these rules let pass and yet has no meaning throws an {@link org.headstamp.node.InvalidValueException}.
 */
public final class BallisticWire {
    private static final String KIND = "EXHIBIT_KIND_";
    private static final String TWIST = "TWIST_DIRECTION_";
    private static final String FINDING = "BALLISTIC_FINDING_";
    private static final String GROUND = "GROUND_";

    private BallisticWire() {}

    /** A message that asks for a comparison. */
    public static Message payload(BallisticLead lead) {
        return Message.newBuilder().setBallisticLead(toWire(lead)).build();
    }

    /** A message that tells what a comparison gave. */
    public static Message payload(BallisticReply reply) {
        return Message.newBuilder().setBallisticReply(toWire(reply)).build();
    }

    /** The lead that a message of this kind carries. */
    public static BallisticLead leadIn(Received received) {
        return fromWire(received.message().getBallisticLead());
    }

    /** The reply that a message of this kind carries. */
    public static BallisticReply replyIn(Received received) {
        return fromWire(received.message().getBallisticReply());
    }

    /** A lead for the wire. */
    public static org.headstamp.proto.trace.v1.BallisticLead toWire(BallisticLead lead) {
        var wire = org.headstamp.proto.trace.v1.BallisticLead.newBuilder()
                .setCircumstances(FindCircumstancesWire.toWire(lead.circumstances()))
                .setReason(lead.reason());
        lead.exhibits().forEach(exhibit -> wire.addExhibits(toWire(exhibit)));
        return wire.build();
    }

    /** A lead from the wire. */
    public static BallisticLead fromWire(org.headstamp.proto.trace.v1.BallisticLead wire) {
        return new BallisticLead(
                wire.getExhibitsList().stream().map(BallisticWire::fromWire).toList(),
                FindCircumstancesWire.fromWire(wire.getCircumstances()),
                wire.getReason());
    }

    /** A reply for the wire. */
    public static org.headstamp.proto.trace.v1.BallisticReply toWire(BallisticReply reply) {
        var wire = org.headstamp.proto.trace.v1.BallisticReply.newBuilder().setRemarks(reply.remarks());
        reply.results().forEach(result -> wire.addResults(toWire(result)));
        return wire.build();
    }

    /** A reply from the wire. */
    public static BallisticReply fromWire(org.headstamp.proto.trace.v1.BallisticReply wire) {
        return new BallisticReply(
                wire.getResultsList().stream().map(BallisticWire::fromWire).toList(), wire.getRemarks());
    }

    private static org.headstamp.proto.trace.v1.BallisticExhibit toWire(BallisticExhibit exhibit) {
        var wire = org.headstamp.proto.trace.v1.BallisticExhibit.newBuilder()
                .setReference(exhibit.reference())
                .setKind(WireEnum.toWire(org.headstamp.proto.trace.v1.ExhibitKind.class, KIND, exhibit.kind()))
                .setCalibre(ItemWire.toWire(exhibit.calibre()))
                .setFiringPinShape(exhibit.firingPinShape())
                .setBreechMarks(exhibit.breechMarks())
                .setGrooves(exhibit.grooves())
                .setTwist(WireEnum.toWire(org.headstamp.proto.trace.v1.TwistDirection.class, TWIST, exhibit.twist()))
                .setMicrostamp(exhibit.microstamp());
        exhibit.topographies().forEach(digest -> wire.addTopographies(digest.bytes()));
        return wire.build();
    }

    private static BallisticExhibit fromWire(org.headstamp.proto.trace.v1.BallisticExhibit wire) {
        return new BallisticExhibit(
                wire.getReference(),
                WireEnum.fromWire(ExhibitKind.class, KIND, wire.getKind()),
                ItemWire.fromWire(wire.getCalibre()),
                wire.getFiringPinShape(),
                wire.getBreechMarks(),
                wire.getGrooves(),
                WireEnum.fromWire(TwistDirection.class, TWIST, wire.getTwist()),
                wire.getMicrostamp(),
                wire.getTopographiesList().stream().map(Sha256::new).toList());
    }

    private static org.headstamp.proto.trace.v1.BallisticResult toWire(BallisticResult result) {
        var wire = org.headstamp.proto.trace.v1.BallisticResult.newBuilder()
                .setExhibit(result.exhibit())
                .setFinding(
                        WireEnum.toWire(org.headstamp.proto.trace.v1.BallisticFinding.class, FINDING, result.finding()))
                .setMatchedReference(result.matchedReference());
        if (result.ground() != null) {
            wire.setGround(WireEnum.toWire(org.headstamp.proto.trace.v1.Ground.class, GROUND, result.ground()));
        }
        return wire.build();
    }

    private static BallisticResult fromWire(org.headstamp.proto.trace.v1.BallisticResult wire) {
        return new BallisticResult(
                wire.getExhibit(),
                WireEnum.fromWire(BallisticFinding.class, FINDING, wire.getFinding()),
                wire.getMatchedReference(),
                wire.getGroundValue() == 0 ? null : WireEnum.fromWire(Ground.class, GROUND, wire.getGround()));
    }
}
