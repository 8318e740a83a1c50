package org.headstamp.node.policy.onward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.trace.onward.FollowUp;
import org.headstamp.node.trace.onward.OnwardLead;

/**
 * What would have gone on under a policy. It is judged on the facts as they were when each answer was looked at last; only
 * the policy tried decides, with its bound of a day.
 *
 * @param policy id and version of the policy tried
 * @param leads States named by answers that were looked at
 * @param cut there are more of them in the period than a trial looks at
 * @param wouldLeave questions that would have gone on without a person
 * @param held how many each reason would have held back; one may be held for several
 * @param followUps of those that would have left, what became of them
 * @param alarms those of them where persons took the next question back or asked none, at most {@link #MOST_ALARMS}
 */
public record OnwardDryRun(
        String policy,
        Instant from,
        Instant to,
        long leads,
        boolean cut,
        long wouldLeave,
        Map<HoldReason, Long> held,
        Map<FollowUp, Long> followUps,
        List<NotWanted> alarms) {
    public static final int MOST_ALARMS = 100;

    public OnwardDryRun {
        held = Map.copyOf(held);
        followUps = Map.copyOf(followUps);
        alarms = List.copyOf(alarms);
    }

    /** A question that would have gone on where persons did not want it to. */
    public record NotWanted(OnwardLead lead, CaseId caseId, Instant answeredAt, FollowUp followUp) {}
}
