package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.message.TraceWire;

/** Puts an approved question into the outbox, in the transaction of the approval. */
@Singleton
class QuestionSending {
    private final Outbox outbox;
    private final TraceRepository traces;
    private final TraceJournal journal;
    private final NodeClock clock;

    QuestionSending(Outbox outbox, TraceRepository traces, TraceJournal journal, NodeClock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.journal = journal;
        this.clock = clock;
    }

    Trace send(Trace trace, String actor) {
        journal.beginWith(trace.ref(), actor, clock.now());
        var message = outbox.enqueue(outgoing(trace));
        var sent = trace.sent(message, clock.now());
        traces.keep(sent);
        journal.stateChanged(sent.ref(), sent.state(), actor);
        journal.noted(sent.ref(), actor, message, "QUESTION_SENT", clock.now());
        return sent;
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the question */
    void requireFit(Trace trace) {
        var unused = outgoing(trace);
    }

    private static OutgoingMessage outgoing(Trace trace) {
        var payload = TraceWire.payload(trace.question());
        return new OutgoingMessage(trace.caseId(), trace.asked(), null, trace.header(), payload);
    }
}
