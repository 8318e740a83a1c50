package org.headstamp.node.policy;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.ItemSearch;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A question of another State on its way to a policy or a person.
 *
 * @param searches what the registers gave when the question arrived, candidates ranked; empty if a policy answered
 * @param facts null as long as nobody looked, and where the examination failed
 * @param decision null as long as there is none
 */
public record Triage(
        TraceId trace,
        CaseId caseId,
        MemberState asker,
        Instant receivedAt,
        List<ItemSearch> searches,
        @Nullable AnswerFacts facts,
        @Nullable Decision decision,
        @Nullable Instant decidedAt) {
    public Triage {
        searches = List.copyOf(searches);
    }

    /** The same for a reader, with something to each result of the search. */
    Triage shown(UnaryOperator<LookUp> mark) {
        var marked = searches.stream().map(search -> search.with(mark)).toList();
        return new Triage(trace, caseId, asker, receivedAt, marked, facts, decision, decidedAt);
    }

    boolean isDecided() {
        return decision != null;
    }

    Triage decided(Decision by, List<ItemSearch> found, @Nullable AnswerFacts on, Instant at) {
        return new Triage(trace, caseId, asker, receivedAt, found, on, by, at);
    }
}
