package org.headstamp.node.trace.message;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.item.WireEnum;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.AcknowledgementOutcome;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.headstamp.proto.trace.v1.TraceRequest;
import org.headstamp.proto.trace.v1.TraceResponse;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a trace as {@code headstamp.trace.v1}. Reading expects a message that keeps the rules of the schema;
 * what these rules let pass and yet has no meaning throws an {@link org.headstamp.node.InvalidValueException}.
 */
public final class TraceWire {
    static final String GROUND = "GROUND_";
    private static final String ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT_OUTCOME_";

    private TraceWire() {}

    /** A question for the wire. */
    public static TraceRequest toWire(TraceQuestion question) {
        return QuestionWire.toWire(question);
    }

    /** A question from the wire. */
    public static TraceQuestion fromWire(TraceRequest wire) {
        return QuestionWire.fromWire(wire);
    }

    /** An answer for the wire. */
    public static TraceResponse toWire(TraceAnswer answer) {
        return AnswerWire.toWire(answer);
    }

    /** An answer from the wire. */
    public static TraceAnswer fromWire(TraceResponse wire) {
        return AnswerWire.fromWire(wire);
    }

    /** An acknowledgement for the wire. */
    public static org.headstamp.proto.trace.v1.Acknowledgement toWire(Acknowledgement acknowledgement) {
        var wire = org.headstamp.proto.trace.v1.Acknowledgement.newBuilder()
                .setOutcome(WireEnum.toWire(AcknowledgementOutcome.class, ACKNOWLEDGEMENT, acknowledgement.outcome()))
                .setSuggestedState(state(acknowledgement.suggestedState()))
                .setLocalReference(acknowledgement.localReference())
                .setMissing(acknowledgement.missing());
        if (acknowledgement.expectedBy() != null) {
            wire.setExpectedBy(time(acknowledgement.expectedBy()));
        }
        return wire.build();
    }

    /** An acknowledgement from the wire. */
    public static Acknowledgement fromWire(org.headstamp.proto.trace.v1.Acknowledgement wire) {
        return new Acknowledgement(
                WireEnum.fromWire(Acknowledgement.Outcome.class, ACKNOWLEDGEMENT, wire.getOutcome()),
                state(wire.getSuggestedState()),
                wire.getLocalReference(),
                wire.hasExpectedBy() ? time(wire.getExpectedBy()) : null,
                wire.getMissing());
    }

    /** A refusal for the wire. */
    public static RefusalNotice toWire(Refusal refusal) {
        return RefusalNotice.newBuilder()
                .setGround(ground(refusal.ground()))
                .setLegalArticle(refusal.legalArticle())
                .setExplanation(refusal.explanation())
                .setConsultationOffered(refusal.consultationOffered())
                .setConditions(refusal.conditions())
                .build();
    }

    /** A refusal from the wire. */
    public static Refusal fromWire(RefusalNotice wire) {
        return new Refusal(
                ground(wire.getGround()),
                wire.getLegalArticle(),
                wire.getExplanation(),
                wire.getConsultationOffered(),
                wire.getConditions());
    }

    /** A message that asks. */
    public static Message payload(TraceQuestion question) {
        return Message.newBuilder().setTraceRequest(toWire(question)).build();
    }

    /** A message that acknowledges. */
    public static Message payload(Acknowledgement acknowledgement) {
        return Message.newBuilder().setAcknowledgement(toWire(acknowledgement)).build();
    }

    /** A message that answers. */
    public static Message payload(TraceAnswer answer) {
        return Message.newBuilder().setTraceResponse(toWire(answer)).build();
    }

    /** A message that refuses. */
    public static Message payload(Refusal refusal) {
        return Message.newBuilder().setRefusalNotice(toWire(refusal)).build();
    }

    /** The question that a message of this kind carries. */
    public static TraceQuestion questionIn(Received received) {
        return fromWire(received.message().getTraceRequest());
    }

    /** The acknowledgement that a message of this kind carries. */
    public static Acknowledgement acknowledgementIn(Received received) {
        return fromWire(received.message().getAcknowledgement());
    }

    /** The answer that a message of this kind carries. */
    public static TraceAnswer answerIn(Received received) {
        return fromWire(received.message().getTraceResponse());
    }

    /** The refusal that a message of this kind carries. */
    public static Refusal refusalIn(Received received) {
        return fromWire(received.message().getRefusalNotice());
    }

    /** A value that may be withheld, for the wire. */
    public static org.headstamp.proto.trace.v1.Disclosed toWire(Disclosed value) {
        return DisclosureWire.toWire(value);
    }

    /** A value that may be withheld, from the wire. */
    public static Disclosed fromWire(org.headstamp.proto.trace.v1.Disclosed wire) {
        return DisclosureWire.fromWire(wire);
    }

    /** A ground for the wire. */
    public static org.headstamp.proto.trace.v1.Ground ground(Ground ground) {
        return WireEnum.toWire(org.headstamp.proto.trace.v1.Ground.class, GROUND, ground);
    }

    /** A ground from the wire. */
    public static Ground ground(org.headstamp.proto.trace.v1.Ground wire) {
        return WireEnum.fromWire(Ground.class, GROUND, wire);
    }

    /** An instant for the wire. */
    public static Timestamp time(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    /** An instant from the wire. */
    public static Instant time(Timestamp wire) {
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }

    /** Empty on the wire for a State that is not stated. */
    static String state(@Nullable MemberState state) {
        return state == null ? "" : state.toString();
    }

    static @Nullable MemberState state(String wire) {
        return wire.isEmpty() ? null : new MemberState(wire);
    }

    static List<String> codes(List<MemberState> states) {
        return states.stream().map(MemberState::toString).toList();
    }

    static List<MemberState> states(List<String> wire) {
        return wire.stream().map(MemberState::new).toList();
    }
}
