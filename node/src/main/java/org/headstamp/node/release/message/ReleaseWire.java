package org.headstamp.node.release.message;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.release.ReleaseUse;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.ConsentReply;
import org.headstamp.proto.trace.v1.ConsentRequest;

/**
 * Leave and notices as {@code headstamp.trace.v1}. Reading expects a message that keeps the rules of the schema; what these
 * rules let pass and yet has no meaning throws an {@link org.headstamp.node.InvalidValueException}.
 */
public final class ReleaseWire {
    private static final String USE = "RELEASE_USE_";
    private static final String GROUND = "GROUND_";

    private ReleaseWire() {}

    /** A message that asks for leave. */
    public static Message payload(ConsentQuestion question) {
        return Message.newBuilder()
                .setConsentRequest(ConsentRequest.newBuilder()
                        .setUse(WireEnum.toWire(org.headstamp.proto.trace.v1.ReleaseUse.class, USE, question.use()))
                        .addAllStates(codes(question.states()))
                        .setReason(question.reason()))
                .build();
    }

    /** A message that gives or refuses leave. */
    public static Message payload(ConsentDecision decision) {
        var reply = ConsentReply.newBuilder();
        switch (decision) {
            case ConsentDecision.Granted granted -> {
                reply.setDecision(org.headstamp.proto.trace.v1.ConsentDecision.CONSENT_DECISION_GRANTED)
                        .addAllStates(codes(granted.states()))
                        .setConditions(granted.conditions());
                if (granted.validUntil() != null) {
                    reply.setValidUntil(time(granted.validUntil()));
                }
            }
            case ConsentDecision.Refused refused ->
                reply.setDecision(org.headstamp.proto.trace.v1.ConsentDecision.CONSENT_DECISION_REFUSED)
                        .setGround(
                                WireEnum.toWire(org.headstamp.proto.trace.v1.Ground.class, GROUND, refused.ground()));
        }
        return Message.newBuilder().setConsentReply(reply).build();
    }

    /** A message that announces a disclosure. */
    public static Message payload(DisclosureNotice notice) {
        return Message.newBuilder()
                .setDisclosureNotice(org.headstamp.proto.trace.v1.DisclosureNotice.newBuilder()
                        .setDisclosedTo(notice.disclosedTo())
                        .setLegalDuty(notice.legalDuty())
                        .setPlannedFor(time(notice.plannedFor()))
                        .setExplanation(notice.explanation()))
                .build();
    }

    /** The question that a message of this kind carries. */
    public static ConsentQuestion questionIn(Message message) {
        var wire = message.getConsentRequest();
        return new ConsentQuestion(
                WireEnum.fromWire(ReleaseUse.class, USE, wire.getUse()),
                states(wire.getStatesList()),
                wire.getReason());
    }

    /** The decision that a message of this kind carries. */
    public static ConsentDecision decisionIn(Message message) {
        var wire = message.getConsentReply();
        if (wire.getDecision() == org.headstamp.proto.trace.v1.ConsentDecision.CONSENT_DECISION_REFUSED) {
            return new ConsentDecision.Refused(WireEnum.fromWire(Ground.class, GROUND, wire.getGround()));
        }
        return new ConsentDecision.Granted(
                states(wire.getStatesList()),
                wire.hasValidUntil() ? time(wire.getValidUntil()) : null,
                wire.getConditions());
    }

    /** The notice that a message of this kind carries. */
    public static DisclosureNotice noticeIn(Message message) {
        var wire = message.getDisclosureNotice();
        return new DisclosureNotice(
                wire.getDisclosedTo(), wire.getLegalDuty(), time(wire.getPlannedFor()), wire.getExplanation());
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Instant time(Timestamp wire) {
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }

    private static List<String> codes(List<MemberState> states) {
        return states.stream().map(MemberState::toString).toList();
    }

    private static List<MemberState> states(List<String> wire) {
        return wire.stream().map(MemberState::new).toList();
    }
}
