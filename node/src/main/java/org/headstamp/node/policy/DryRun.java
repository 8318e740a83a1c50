package org.headstamp.node.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.headstamp.node.CaseId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.MemberState;

/**
 * What would have happened under a policy. It is judged on the facts as they were when each question arrived; only the
 * policy tried decides, with its bound of a day.
 *
 * @param policy id and version of the policy tried
 * @param questions that were looked at
 * @param cut there are more questions in the period than a trial looks at
 * @param wouldLeave answers that would have left without a person
 * @param held how many answers each reason would have held back; one answer may be held for several
 * @param persons of those that would have left, what persons made of them
 * @param alarms those of them where persons held something back or refused, at most {@link #MOST_ALARMS}
 */
public record DryRun(
        String policy,
        Instant from,
        Instant to,
        long questions,
        boolean cut,
        long wouldLeave,
        Map<HoldReason, Long> held,
        Map<PersonsDid, Long> persons,
        List<Alarm> alarms) {
    public static final int MOST_ALARMS = 100;

    public DryRun {
        held = Map.copyOf(held);
        persons = Map.copyOf(persons);
        alarms = List.copyOf(alarms);
    }

    /** An answer that would have told what persons did not. */
    public record Alarm(TraceId trace, CaseId caseId, MemberState asker, Instant receivedAt, PersonsDid persons) {}
}
