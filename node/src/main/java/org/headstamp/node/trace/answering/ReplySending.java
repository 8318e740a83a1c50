package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.TraceWire;

/** Puts acknowledgements and approved replies into the outbox, in the transaction of the approval. */
@Singleton
class ReplySending {
    private final Outbox outbox;
    private final AnsweringRepository traces;
    private final TraceJournal journal;
    private final NodeClock clock;

    ReplySending(Outbox outbox, AnsweringRepository traces, TraceJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    AnsweringTrace acknowledge(AnsweringTrace trace, Acknowledgement acknowledgement, String actor) {
        var payload = TraceWire.payload(acknowledgement);
        var message = outbox.enqueue(new OutgoingMessage(
                trace.caseId(), trace.asker(), trace.request(), trace.header().forReply(), payload));
        var acknowledged = trace.acknowledged(message, acknowledgement, clock.now());
        traces.keep(acknowledged);
        traces.sentMessage(acknowledged, message);
        journal.stateChanged(acknowledged.ref(), acknowledged.state(), actor);
        journal.noted(acknowledged.ref(), actor, message, "ACKNOWLEDGED_" + acknowledgement.outcome(), clock.now());
        return acknowledged;
    }

    /** Sends the reply that was approved; the state says which. */
    AnsweringTrace reply(AnsweringTrace trace, String actor) {
        var reply = trace.waitingReply();
        var message = outbox.enqueue(outgoing(trace, reply));
        var replied = trace.replied(message, clock.now());
        traces.keep(replied);
        traces.sentMessage(replied, message);
        journal.stateChanged(replied.ref(), replied.state(), actor);
        journal.noted(replied.ref(), actor, message, reply.code(), clock.now());
        return replied;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the reply */
    void requireFit(AnsweringTrace trace, Reply reply) {
        var unused = outgoing(trace, reply);
    }

    private static OutgoingMessage outgoing(AnsweringTrace trace, Reply reply) {
        var payload =
                switch (reply) {
                    case Reply.Answer(var answer, var handling, var translations) -> TraceWire.payload(answer);
                    case Reply.NoAnswer(var refusal, var translations) -> TraceWire.payload(refusal);
                };
        return new OutgoingMessage(trace.caseId(), trace.asker(), trace.request(), trace.replyHeader(reply), payload);
    }
}
