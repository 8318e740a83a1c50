package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import org.headstamp.node.trace.answering.AnsweringState.AwaitingApproval;
import org.headstamp.node.trace.composing.Forces;
import org.headstamp.node.trace.composing.LastGate;

/** What every reply passes before it is sealed, whoever approved it. */
@Singleton
class ReplyGate {
    private final TraceConfig config;

    ReplyGate(TraceConfig config) {
        this.config = config;
    }

    /** Whether it tells of own forces that the policy holds back and nobody has released. */
    boolean holds(Reply reply) {
        return config.forces() == TraceConfig.ForcePolicy.HOLD
                && reply instanceof Reply.Answer answer
                && answer.forcesReleased() == null
                && Forces.areToldIn(answer.answer());
    }

    /**
     * The reply as it may leave: where the policy holds own forces back and nobody released them, they are withheld.
     *
     * @throws org.headstamp.node.InvalidValueException if nothing of it may leave
     */
    AnsweringTrace passed(AnsweringTrace trace) {
        if (!(trace.state() instanceof AwaitingApproval waiting && waiting.reply() instanceof Reply.Answer reply)) {
            return trace;
        }
        LastGate.requirePersonsGuarded(reply.answer(), trace.header().handling());
        return holds(reply)
                ? trace.proposed(reply.with(Forces.withheldFrom(reply.answer())), waiting.proposedBy(), waiting.at())
                : trace;
    }
}
