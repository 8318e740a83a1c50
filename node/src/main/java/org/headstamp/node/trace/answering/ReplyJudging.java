package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;

/** Shows a reply of ours to whoever judges it: what was drafted, and what of it an approval lets leave. */
@Singleton
public class ReplyJudging {
    private final AnsweringReading reading;
    private final ReplyGate gate;

    ReplyJudging(AnsweringReading reading, ReplyGate gate) {
        this.reading = reading;
        this.gate = gate;
    }

    /**
     * The reply to a question; reading it is logged as reading the question is.
     *
     * @throws org.headstamp.node.IllegalTransitionException if none was drafted
     */
    @Transactional
    public JudgedReply judged(Operator by, TraceId id) {
        return gate.judged(reading.answering(by, id));
    }
}
