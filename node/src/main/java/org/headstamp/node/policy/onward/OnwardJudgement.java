package org.headstamp.node.policy.onward;

import java.util.ArrayList;
import java.util.List;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.Tally;
import org.headstamp.pki.MemberState;

/** Decides on the facts whether a question goes on: the first policy that nothing speaks against lets it. */
final class OnwardJudgement {
    private final List<PolicyVersion> policies;
    private final Tally tally;
    private final long dailyTotal;

    /**
     * Ready to judge.
     *
     * @param policies those in force; those that are not about questions which go on are passed over
     * @param dailyTotal what this node lets leave without a person on one day, under whatever policy
     */
    OnwardJudgement(List<PolicyVersion> policies, Tally tally, long dailyTotal) {
        this.policies = policies;
        this.tally = tally;
        this.dailyTotal = dailyTotal;
    }

    Decision on(OnwardFacts facts) {
        var always = new ArrayList<>(OnwardSafeguards.objectionsTo(facts));
        if (tally.total() >= dailyTotal) {
            always.add(HoldReason.DAILY_BOUND);
        }
        var objections = new ArrayList<Decision.Objection>();
        for (var policy : policies) {
            if (policy.rules() instanceof OnwardPolicy rules) {
                var reasons = objections(policy, rules, facts);
                if (reasons.isEmpty() && always.isEmpty()) {
                    return new Decision.Leaves(policy.reference());
                }
                objections.add(new Decision.Objection(policy.reference(), reasons));
            }
        }
        if (objections.isEmpty()) {
            always.add(HoldReason.NO_POLICY);
        }
        return new Decision.NeedsPerson(always, objections);
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
