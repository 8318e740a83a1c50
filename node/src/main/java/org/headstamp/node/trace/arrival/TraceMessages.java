package org.headstamp.node.trace.arrival;

import jakarta.inject.Singleton;
import java.util.Set;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.PayloadHandler;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Received;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.answering.AnsweringSide;
import org.headstamp.node.trace.asking.AskingSide;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.proof.ReceivedProofs;

/** Takes in questions, acknowledgements and replies, and hands each to the side that it concerns. */
@Singleton
class TraceMessages implements PayloadHandler {
    private final AskingSide asking;
    private final AnsweringSide answering;
    private final ReceivedProofs proofs;

    TraceMessages(AskingSide asking, AnsweringSide answering, ReceivedProofs proofs) {
        this.asking = asking;
        this.answering = answering;
        this.proofs = proofs;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(
                PayloadKind.TRACE_REQUEST,
                PayloadKind.ACKNOWLEDGEMENT,
                PayloadKind.TRACE_RESPONSE,
                PayloadKind.REFUSAL_NOTICE);
    }

    @Override
    public Reception receive(Received received) {
        var arrival = Arrival.of(received);
        return switch (received.kind()) {
            case TRACE_REQUEST -> {
                var question = TraceWire.questionIn(received);
                yield proofs.admit(received, question, () -> answering.asked(arrival, question, received.header()));
            }
            case ACKNOWLEDGEMENT -> asking.acknowledged(arrival, TraceWire.acknowledgementIn(received));
            case TRACE_RESPONSE -> asking.answered(arrival, TraceWire.answerIn(received));
            case REFUSAL_NOTICE -> asking.refused(arrival, TraceWire.refusalIn(received));
            default -> throw notOurs(received.kind());
        };
    }

    @Override
    public void settled(Settlement settlement) {
        switch (settlement.kind()) {
            case TRACE_REQUEST -> asking.settled(settlement);
            case ACKNOWLEDGEMENT, TRACE_RESPONSE, REFUSAL_NOTICE -> answering.settled(settlement);
            default -> throw notOurs(settlement.kind());
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        switch (conflict.kind()) {
            case TRACE_REQUEST -> asking.conflicted(conflict);
            case ACKNOWLEDGEMENT, TRACE_RESPONSE, REFUSAL_NOTICE -> answering.conflicted(conflict);
            default -> throw notOurs(conflict.kind());
        }
    }

    private static IllegalArgumentException notOurs(PayloadKind kind) {
        return new IllegalArgumentException("traces do not handle " + kind);
    }
}
