package org.headstamp.node.console.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.onward.OnwardTriage;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.onward.OnwardLead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriageLineTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final OnwardLead LEAD =
            new OnwardLead(TraceSamples.anId(), TraceSamples.aMessage(), TraceSamples.XC);

    @Test
    void aStateThatWaitsForAPolicyHasNoTimeAndNoReasons() {
        assertThat(TriageLine.of(triage(null, null)))
                .isEqualTo(new TriageLine(TraceSamples.XC, null, "", List.of(), null));
    }

    @Test
    void whatLeftNamesItsPolicyAndTheNextQuestion() {
        var next = TraceSamples.anId();
        assertThat(TriageLine.of(triage(new Decision.Leaves("follow exports 2"), next)))
                .isEqualTo(new TriageLine(TraceSamples.XC, NOON, "follow exports 2", List.of(), next));
    }

    @Test
    void whatWaitsForAPersonGivesEveryReasonOnce() {
        var held = new Decision.NeedsPerson(
                List.of(HoldReason.NEEDS_LEAVE),
                List.of(new Decision.Objection(
                        "p 1", List.of(HoldReason.NEEDS_LEAVE, HoldReason.OUTCOME_NOT_COVERED))));
        assertThat(TriageLine.of(triage(held, null)).reasons())
                .containsExactlyInAnyOrder(HoldReason.NEEDS_LEAVE, HoldReason.OUTCOME_NOT_COVERED);
    }

    private static OnwardTriage triage(@Nullable Decision decision, @Nullable TraceId next) {
        return new OnwardTriage(
                LEAD,
                TraceSamples.aCase(TraceSamples.XA),
                TraceSamples.XA,
                NOON,
                null,
                decision,
                decision == null ? null : NOON,
                next,
                List.of());
    }
}
