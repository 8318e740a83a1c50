package org.headstamp.node.policy;

import java.util.ArrayList;
import java.util.List;

/** Decides on the facts whether an answer leaves: the first policy that nothing speaks against lets it. */
final class Judgement {
    private final Verdict verdict;
    private final Tally tally;
    private final boolean forcesHeld;

    /**
     * Ready to judge.
     *
     * @param policies those in force; those that are not about answers are passed over
     * @param forcesHeld whether a person must release what answers tell of own forces, whatever a policy says
     * @param dailyTotal answers that this node lets leave without a person on one day, under whatever policy
     */
    Judgement(List<PolicyVersion> policies, Tally tally, boolean forcesHeld, long dailyTotal) {
        this.verdict = new Verdict(policies, tally, dailyTotal);
        this.tally = tally;
        this.forcesHeld = forcesHeld;
    }

    Decision on(AnswerFacts facts) {
        return verdict.under(
                AnswerPolicy.class,
                Safeguards.objectionsTo(facts),
                (policy, rules) -> objections(policy, rules, facts));
    }

    private List<HoldReason> objections(PolicyVersion policy, AnswerPolicy rules, AnswerFacts facts) {
        var reasons = new ArrayList<>((forcesHeld ? rules.withoutForces() : rules).objectionsTo(facts));
        if (tally.toPeer(policy.id(), facts.asker()) >= rules.dailyPerPeer()) {
            reasons.add(HoldReason.DAILY_BOUND_OF_PEER);
        }
        return reasons;
    }
}
