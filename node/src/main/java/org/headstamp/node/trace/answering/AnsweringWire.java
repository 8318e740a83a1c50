package org.headstamp.node.trace.answering;

import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.dialogue.DialogueWire;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.proto.exchange.v1.Message;

/** Replies as messages; all reply to the first message of the question. */
final class AnsweringWire {
    private AnsweringWire() {}

    static OutgoingMessage outgoing(AnsweringTrace trace, Reply reply) {
        return new OutgoingMessage(
                trace.caseId(), trace.asker(), trace.request(), trace.replyHeader(reply), payload(reply));
    }

    static Message payload(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer
            when answer.corrects() != null ->
                DialogueWire.payload(answer.corrects().to(answer.answer()));
            case Reply.Answer answer -> TraceWire.payload(answer.answer());
            case Reply.NoAnswer refused -> TraceWire.payload(refused.refusal());
        };
    }
}
