package org.headstamp.node.policy;

import java.util.ArrayList;
import java.util.List;

/** Decides on the facts whether an answer leaves: the first policy that nothing speaks against lets it. */
final class Judgement {
    private final List<PolicyVersion> policies;
    private final Tally tally;
    private final boolean forcesHeld;
    private final long dailyTotal;

    /**
     * Ready to judge.
     *
     * @param policies those in force; those that are not about answers are passed over
     * @param forcesHeld whether a person must release what answers tell of own forces, whatever a policy says
     * @param dailyTotal answers that this node lets leave without a person on one day, under whatever policy
     */
    Judgement(List<PolicyVersion> policies, Tally tally, boolean forcesHeld, long dailyTotal) {
        this.policies = policies;
        this.tally = tally;
        this.forcesHeld = forcesHeld;
        this.dailyTotal = dailyTotal;
    }

    Decision on(AnswerFacts facts) {
        var always = new ArrayList<>(Safeguards.objectionsTo(facts));
        if (tally.total() >= dailyTotal) {
            always.add(HoldReason.DAILY_BOUND);
        }
        var objections = new ArrayList<Decision.Objection>();
        for (var policy : policies) {
            if (policy.rules() instanceof AnswerPolicy rules) {
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

    private List<HoldReason> objections(PolicyVersion policy, AnswerPolicy rules, AnswerFacts facts) {
        var reasons = new ArrayList<>((forcesHeld ? rules.withoutForces() : rules).objectionsTo(facts));
        if (tally.toPeer(policy.id(), facts.asker()) >= rules.dailyPerPeer()) {
            reasons.add(HoldReason.DAILY_BOUND_OF_PEER);
        }
        return reasons;
    }
}
