package org.headstamp.node.console.ask;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.onward.OnwardTriage;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Why the question to a further State left by itself, or waits for a person.
 *
 * @param at when that was decided; null as long as it was not
 * @param policy that let it leave; empty for none
 * @param reasons why none did
 * @param next the question that left; null for none
 */
record TriageLine(
        MemberState to,
        @Nullable Instant at,
        String policy,
        List<HoldReason> reasons,
        @Nullable TraceId next) {
    TriageLine {
        reasons = List.copyOf(reasons);
    }

    static TriageLine of(OnwardTriage triage) {
        var to = triage.lead().to();
        return switch (triage.decision()) {
            case null -> new TriageLine(to, null, "", List.of(), null);
            case Decision.Leaves leaves ->
                new TriageLine(to, triage.decidedAt(), leaves.policy(), List.of(), triage.next());
            case Decision.NeedsPerson person ->
                new TriageLine(to, triage.decidedAt(), "", List.copyOf(person.reasons()), null);
        };
    }
}
