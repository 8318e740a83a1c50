package org.headstamp.node.policy;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.pki.MemberState;

/** A policy of the exercise and the facts of an answer that it lets leave. */
final class PolicySamples {
    static final MemberState XA = new MemberState("XA");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private PolicySamples() {}

    static AnswerPolicy policy() {
        return new AnswerPolicy(
                List.of(XA),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(TraceOutcome.EXPORTED, TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY, TraceOutcome.NO_RECORD_FOUND),
                Priority.NORMAL,
                Handling.Code.H1,
                0.95,
                false,
                2);
    }

    static ItemFacts certain() {
        return new ItemFacts("1", ItemFacts.Match.CERTAIN, 1);
    }

    static AnswerFacts facts() {
        return facts(List.of(certain()));
    }

    static AnswerFacts facts(List<ItemFacts> items) {
        return new AnswerFacts(
                XA,
                NOON,
                List.of(Question.EXPORT),
                Priority.NORMAL,
                Handling.Code.H1,
                items,
                TraceOutcome.EXPORTED,
                false,
                false,
                false,
                List.of(Caveat.LOT_NOT_SOLE_EVIDENCE),
                false,
                false,
                false);
    }
}
