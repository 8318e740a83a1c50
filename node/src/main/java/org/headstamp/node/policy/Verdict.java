package org.headstamp.node.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Decides for whatever may leave without a person: the first policy that nothing speaks against lets it. */
public final class Verdict {
    private final List<PolicyVersion> policies;
    private final Tally tally;
    private final long dailyTotal;

    /**
     * Ready to decide.
     *
     * @param policies those in force; those of another kind are passed over
     * @param dailyTotal what this node lets leave without a person on one day, under whatever policy
     */
    public Verdict(List<PolicyVersion> policies, Tally tally, long dailyTotal) {
        this.policies = policies;
        this.tally = tally;
        this.dailyTotal = dailyTotal;
    }

    /**
     * Lets it leave, or says everything that stands against it.
     *
     * @param safeguards what speaks against it under every policy
     * @param objections what one policy of the kind says against it
     */
    public <R extends PolicyRules> Decision under(
            Class<R> kind, List<HoldReason> safeguards, BiFunction<PolicyVersion, R, List<HoldReason>> objections) {
        var always = new ArrayList<>(safeguards);
        if (tally.total() >= dailyTotal) {
            always.add(HoldReason.DAILY_BOUND);
        }
        var said = new ArrayList<Decision.Objection>();
        for (var policy : policies) {
            if (kind.isInstance(policy.rules())) {
                var reasons = objections.apply(policy, kind.cast(policy.rules()));
                if (reasons.isEmpty() && always.isEmpty()) {
                    return new Decision.Leaves(policy.reference());
                }
                said.add(new Decision.Objection(policy.reference(), reasons));
            }
        }
        if (said.isEmpty()) {
            always.add(HoldReason.NO_POLICY);
        }
        return new Decision.NeedsPerson(always, said);
    }
}
