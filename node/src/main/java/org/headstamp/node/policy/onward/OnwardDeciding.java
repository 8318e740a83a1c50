package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.PoliciesInForce;
import org.headstamp.node.policy.PolicyRules;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.trace.onward.AutomaticOnward;
import org.headstamp.node.trace.onward.OnwardLead;
import org.jspecify.annotations.Nullable;

/** Decides on one further State, in one transaction with the question that leaves or the task that a person gets. */
@Singleton
class OnwardDeciding {
    private static final int LONGEST_ERROR = 500;

    private final OnwardTriageRepository triage;
    private final PoliciesInForce policies;
    private final LotWatches watches;
    private final AutomaticOnward onward;
    private final OnwardJournal journal;

    OnwardDeciding(
            OnwardTriageRepository triage,
            PoliciesInForce policies,
            LotWatches watches,
            AutomaticOnward onward,
            OnwardJournal journal) {
        this.triage = triage;
        this.policies = policies;
        this.watches = watches;
        this.onward = onward;
        this.journal = journal;
    }

    /** Takes one for a while. */
    @Transactional
    Optional<OnwardLead> claim(@Nullable OnwardLead only, Instant now) {
        return triage.claim(only, now, policies.claim());
    }

    /**
     * Judges one; decisions are made one at a time, so that no bound of a day is passed by two at once. Whoever decides
     * locks first the row, then the policies, then the question and its case.
     */
    @Transactional
    void decide(OnwardLead lead) {
        var waiting = triage.locked(lead);
        if (waiting.isDecided()) {
            return;
        }
        var inForce = policies.alone(PolicyRules.Kind.ONWARD);
        var examined = onward.examine(lead);
        var notices = watches.readOn(examined.trace().question().items());
        var facts = OnwardFacts.of(examined, notices);
        var decision = new OnwardJudgement(inForce, policies.today(), policies.dailyTotal()).on(facts);
        var left = decision instanceof Decision.Leaves(var policy) ? onward.leave(examined, policy) : null;
        keep(waiting.decided(decision, facts, left == null ? null : left.id(), policies.now()));
    }

    /** It is tried again later, and in the end a person gets it. */
    @Transactional
    void failed(OnwardLead lead, String error) {
        var cut = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        if (policies.givesUpAfter(triage.park(lead, cut, policies::nextAttempt))) {
            var waiting = triage.locked(lead);
            if (!waiting.isDecided()) {
                var needed = new Decision.NeedsPerson(List.of(HoldReason.FAILED), List.of());
                keep(waiting.decided(needed, null, null, policies.now()));
            }
        }
    }

    private void keep(OnwardTriage decided) {
        triage.keep(decided);
        if (decided.needsPerson()) {
            onward.consider(decided.lead().trace());
            journal.needsPerson(decided);
        }
    }
}
