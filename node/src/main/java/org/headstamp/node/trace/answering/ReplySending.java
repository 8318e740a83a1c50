package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Outbox;
import org.headstamp.node.exchange.OutgoingMessage;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.TraceWire;
import org.jspecify.annotations.Nullable;

/** Puts acknowledgements and approved replies into the outbox, in the transaction of the approval. */
@Singleton
class ReplySending {
    private final Outbox outbox;
    private final AnsweringRepository traces;
    private final AnsweringChanges changes;
    private final ReplyGate gate;
    private final NodeClock clock;

    ReplySending(Outbox outbox, AnsweringRepository traces, AnsweringChanges changes, ReplyGate gate, NodeClock clock) {
        this.outbox = outbox;
        this.traces = traces;
        this.changes = changes;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param language of its free text; null for that of the question */
    AnsweringTrace acknowledge(
            AnsweringTrace trace, Acknowledgement acknowledgement, @Nullable String language, String actor) {
        var payload = TraceWire.payload(acknowledgement);
        var message = outbox.enqueue(new OutgoingMessage(
                trace.caseId(), trace.asker(), trace.request(), trace.header().forReply(language), payload));
        var acknowledged = changes.keep(trace, trace.acknowledged(message, acknowledgement, clock.now()), actor);
        traces.sentMessage(acknowledged, message, null, clock.now());
        changes.noted(acknowledged, actor, message, "ACKNOWLEDGED_" + acknowledgement.outcome());
        return acknowledged;
    }

    /** Sends the reply that was approved; the state says which. */
    AnsweringTrace reply(AnsweringTrace approved, String actor) {
        var trace = gate.passed(approved);
        if (!trace.equals(approved)) {
            changes.noted(trace, actor, null, "FORCES_WITHHELD");
        }
        var reply = trace.waitingReply();
        var message = outbox.enqueue(AnsweringWire.outgoing(trace, reply));
        var replied = changes.keep(trace, trace.replied(message, clock.now()), actor);
        traces.sentMessage(replied, message, reply, clock.now());
        if (reply instanceof Reply.Answer answer && answer.corrects() != null) {
            traces.superseded(answer.corrects().supersedes(), message);
        }
        changes.noted(replied, actor, message, reply.code());
        return replied;
    }

    /** Whether it must be released by a person before all of it may leave. */
    boolean isHeld(Reply reply) {
        return gate.holds(reply);
    }

    /** What {@link #reply} would hold back of it; null where it would send all of it. */
    Foreseen.@Nullable Held heldOf(AnsweringTrace proposed) {
        var judged = gate.judged(proposed);
        var barred = judged.barred();
        if (barred != null) {
            return new Foreseen.Nothing(barred, judged.releasable());
        }
        var leaving = judged.leaving();
        return leaving.equals(judged.drafted()) ? null : new Foreseen.Less(leaving.said(), leaving.translations());
    }

    /** @throws org.headstamp.node.InvalidValueException if {@link #reply} would refuse it */
    void requireMayLeave(AnsweringTrace proposed) {
        var unused = gate.passed(proposed);
    }

    /** @throws org.headstamp.node.InvalidValueException if a translation fits no text of the reply */
    void requireFit(AnsweringTrace trace, Reply reply) {
        var unused = AnsweringWire.outgoing(trace, reply);
    }
}
