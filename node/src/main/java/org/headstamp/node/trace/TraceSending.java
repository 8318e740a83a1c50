package org.headstamp.node.trace;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.TraceWire;

/** Puts what was approved into the outbox, and the record forward, in the transaction of the approval. */
@Singleton
class TraceSending {
    private final Outbox outbox;
    private final TraceRepository traces;
    private final AnsweringRepository answering;
    private final TraceJournal journal;
    private final NodeClock clock;

    TraceSending(
            Outbox outbox,
            TraceRepository traces,
            AnsweringRepository answering,
            TraceJournal journal,
            NodeClock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.answering = answering;
        this.journal = journal;
        this.clock = clock;
    }

    Trace send(Trace trace, String actor) {
        journal.beginWith(trace, actor, clock.now());
        var payload = TraceWire.payload(trace.question());
        var message = outbox.enqueue(new OutgoingMessage(trace.caseId(), trace.asked(), null, trace.header(), payload));
        var sent = trace.sent(message, clock.now());
        traces.keep(sent);
        journal.stateChanged(sent, actor);
        journal.noted(sent, actor, message, "QUESTION_SENT", clock.now());
        return sent;
    }

    AnsweringTrace acknowledge(AnsweringTrace trace, Acknowledgement acknowledgement, String actor) {
        var payload = TraceWire.payload(acknowledgement);
        var message = outbox.enqueue(new OutgoingMessage(
                trace.caseId(), trace.asker(), trace.request(), trace.header().forReply(), payload));
        var acknowledged = trace.acknowledged(message, acknowledgement, clock.now());
        answering.keep(acknowledged);
        answering.sentMessage(acknowledged, message);
        journal.stateChanged(acknowledged, actor);
        journal.noted(acknowledged, actor, message, "ACKNOWLEDGED_" + acknowledgement.outcome(), clock.now());
        return acknowledged;
    }

    /** Sends the reply that was approved; the state says which. */
    AnsweringTrace reply(AnsweringTrace trace, String actor) {
        var reply = trace.waitingReply();
        var payload =
                switch (reply) {
                    case Reply.Answer(var answer, var handling) -> TraceWire.payload(answer);
                    case Reply.NoAnswer(var refusal) -> TraceWire.payload(refusal);
                };
        var message = outbox.enqueue(
                new OutgoingMessage(trace.caseId(), trace.asker(), trace.request(), trace.replyHeader(reply), payload));
        var replied = trace.replied(message, clock.now());
        answering.keep(replied);
        answering.sentMessage(replied, message);
        journal.stateChanged(replied, actor);
        journal.noted(replied, actor, message, reply.code(), clock.now());
        return replied;
    }
}
