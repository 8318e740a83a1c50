package org.headstamp.node.policy.onward;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.Tally;
import org.headstamp.node.policy.Verdict;
import org.headstamp.pki.MemberState;

/** Decides on the facts whether a question goes on: the first policy that nothing speaks against lets it. */
final class OnwardJudgement {
    private final Verdict verdict;
    private final Tally tally;

    /**
     * Ready to judge.
     *
     * @param policies those in force; those that are not about questions which go on are passed over
     * @param dailyTotal what this node lets leave without a person on one day, under whatever policy
     */
    OnwardJudgement(List<PolicyVersion> policies, Tally tally, long dailyTotal) {
        this.verdict = new Verdict(policies, tally, dailyTotal);
        this.tally = tally;
    }

    Decision on(OnwardFacts facts) {
        return verdict.under(
                OnwardPolicy.class,
                OnwardSafeguards.objectionsTo(facts),
                (policy, rules) -> objections(policy, rules, facts));
    }

    private List<HoldReason> objections(PolicyVersion policy, OnwardPolicy rules, OnwardFacts facts) {
        var reasons = new ArrayList<HoldReason>();
        if (!covers(rules.answeredBy(), facts.answeredBy())) {
            reasons.add(HoldReason.PEER_NOT_COVERED);
        }
        if (!covers(rules.nextStates(), facts.next())) {
            reasons.add(HoldReason.NEXT_STATE_NOT_COVERED);
        }
        if (!rules.outcomes().contains(facts.outcome())) {
            reasons.add(HoldReason.OUTCOME_NOT_COVERED);
        }
        if (facts.priority().compareTo(rules.highestPriority()) < 0) {
            reasons.add(HoldReason.PRIORITY_TOO_HIGH);
        }
        if (tally.toPeer(policy.id(), facts.next()) >= rules.dailyPerPeer()) {
            reasons.add(HoldReason.DAILY_BOUND_OF_PEER);
        }
        return reasons;
    }

    private static boolean covers(List<MemberState> states, MemberState state) {
        return states.isEmpty() || states.contains(state);
    }
}
