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
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringCorrespondence;
import org.headstamp.node.trace.answering.AnsweringSide;
import org.headstamp.node.trace.asking.AskingCorrespondence;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.DialogueWire;

/** Takes in the dialogue about questions and corrections of them and of answers, and hands each to its side. */
@Singleton
class DialogueMessages implements PayloadHandler {
    private final Corrections corrections;
    private final AnsweringSide replies;
    private final AskingCorrespondence asking;
    private final AnsweringCorrespondence answering;
    private final Correspondence correspondence;

    DialogueMessages(
            Corrections corrections,
            AnsweringSide replies,
            AskingCorrespondence asking,
            AnsweringCorrespondence answering,
            Correspondence correspondence) {
        this.corrections = corrections;
        this.replies = replies;
        this.asking = asking;
        this.answering = answering;
        this.correspondence = correspondence;
    }

    @Override
    public Set<PayloadKind> kinds() {
        return Set.of(
                PayloadKind.INFORMATION_REQUEST,
                PayloadKind.INFORMATION_REPLY,
                PayloadKind.DELAY_NOTICE,
                PayloadKind.WITHDRAWAL,
                PayloadKind.WITHDRAWAL_CONFIRMATION,
                PayloadKind.PROGRESS_ENQUIRY,
                PayloadKind.PROGRESS_REPORT,
                PayloadKind.CLARIFICATION_REQUEST,
                PayloadKind.CLARIFICATION_REPLY,
                PayloadKind.TRACE_CORRECTION);
    }

    @Override
    public Reception receive(Received received) {
        var arrival = Arrival.of(received);
        return switch (received.kind()) {
            case INFORMATION_REQUEST, DELAY_NOTICE, WITHDRAWAL_CONFIRMATION, PROGRESS_REPORT, CLARIFICATION_REPLY ->
                asking.heard(arrival, DialogueWire.contentIn(received));
            case INFORMATION_REPLY, WITHDRAWAL, PROGRESS_ENQUIRY, CLARIFICATION_REQUEST ->
                answering.heard(arrival, DialogueWire.contentIn(received));
            case TRACE_CORRECTION -> corrections.receive(received);
            default -> throw new IllegalArgumentException(received.kind() + " is no part of a dialogue");
        };
    }

    @Override
    public void settled(Settlement settlement) {
        var ours = correspondence.byMessage(settlement.message()).orElse(null);
        if (ours == null) {
            replies.settled(settlement);
        } else if (isAsking(ours)) {
            asking.settled(ours, settlement);
        } else {
            answering.settled(ours, settlement);
        }
    }

    @Override
    public void conflicted(Conflict conflict) {
        var ours = correspondence.byMessage(conflict.message()).orElse(null);
        if (ours == null) {
            replies.conflicted(conflict);
        } else if (isAsking(ours)) {
            asking.conflicted(ours, conflict);
        } else {
            answering.conflicted(ours, conflict);
        }
    }

    private static boolean isAsking(DialogueMessage message) {
        return message.trace().side() == TraceRef.Side.ASKING;
    }
}
