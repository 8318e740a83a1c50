package org.headstamp.node.console.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.policy.DryRun;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.onward.OnwardDryRun;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What to try a policy on, and what would have happened.
 *
 * @param result null before it was tried
 */
record TrialView(
        PolicyVersion policy, Entered form, @Nullable Result result) {
    /** How often something was so. */
    record Count(Enum<?> code, long number) {}

    /** What would have left although persons decided otherwise. */
    record Alarm(CaseId caseId, MemberState state, Instant at, Enum<?> persons) {}

    /**
     * What would have happened.
     *
     * @param looked questions, or answers that name a further State
     * @param cut there are more in the period than were looked at
     * @param held how many each reason would have held back
     * @param persons of those that would have left, what persons made of them
     */
    record Result(
            long looked, boolean cut, long wouldLeave, List<Count> held, List<Count> persons, List<Alarm> alarms) {
        Result {
            held = List.copyOf(held);
            persons = List.copyOf(persons);
            alarms = List.copyOf(alarms);
        }

        public long wouldWait() {
            return looked - wouldLeave;
        }
    }

    static Result of(DryRun run) {
        var alarms = run.alarms().stream()
                .map(alarm -> new Alarm(alarm.caseId(), alarm.asker(), alarm.receivedAt(), alarm.persons()))
                .toList();
        return new Result(
                run.questions(), run.cut(), run.wouldLeave(), counts(run.held()), counts(run.persons()), alarms);
    }

    static Result of(OnwardDryRun run) {
        var alarms = run.alarms().stream()
                .map(alarm -> new Alarm(alarm.caseId(), alarm.lead().to(), alarm.answeredAt(), alarm.followUp()))
                .toList();
        return new Result(
                run.leads(), run.cut(), run.wouldLeave(), counts(run.held()), counts(run.followUps()), alarms);
    }

    /** The most frequent first. */
    private static <E extends Enum<E>> List<Count> counts(Map<E, Long> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<E, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }
}
