package org.headstamp.node.policy.onward;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.headstamp.node.CaseId;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.policy.Tally;
import org.headstamp.node.policy.TrialPeriod;
import org.headstamp.node.trace.onward.FollowUp;
import org.headstamp.pki.MemberState;

/** Tries a policy on one State after the other, in the order in which the answers that name them arrived, and keeps count. */
final class OnwardTrial implements Tally {
    private final PolicyVersion policy;
    private final OnwardJudgement judgement;
    private final Predicate<CaseId> shown;
    private final Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
    private final Map<FollowUp, Long> followUps = new EnumMap<>(FollowUp.class);
    private final List<OnwardDryRun.NotWanted> alarms = new ArrayList<>();
    private final Map<MemberState, Long> leftToday = new HashMap<>();
    private Instant day = Instant.MIN;
    private long leads;
    private long left;

    /** @param shown whether whoever tries may be told of this case; others are counted only */
    OnwardTrial(PolicyVersion policy, long dailyTotal, Predicate<CaseId> shown) {
        this.policy = policy;
        this.shown = shown;
        this.judgement = new OnwardJudgement(List.of(policy), this, dailyTotal);
    }

    void on(OnwardTriage past, FollowUp followUp) {
        leads++;
        var facts = past.facts();
        if (facts == null) {
            hold(Set.of(HoldReason.FAILED));
            return;
        }
        begin(past.answeredAt().truncatedTo(ChronoUnit.DAYS));
        switch (judgement.on(facts)) {
            case Decision.NeedsPerson needed -> hold(needed.reasons());
            case Decision.Leaves leaves -> leave(past, followUp);
        }
    }

    long leads() {
        return leads;
    }

    OnwardDryRun result(TrialPeriod period, boolean cut) {
        return new OnwardDryRun(
                policy.reference(), period.from(), period.to(), leads, cut, left, held, followUps, alarms);
    }

    @Override
    public long toPeer(PolicyId id, MemberState peer) {
        return leftToday.getOrDefault(peer, 0L);
    }

    @Override
    public long total() {
        return leftToday.values().stream().mapToLong(Long::longValue).sum();
    }

    private void begin(Instant next) {
        if (!next.equals(day)) {
            day = next;
            leftToday.clear();
        }
    }

    private void hold(Set<HoldReason> reasons) {
        reasons.forEach(reason -> held.merge(reason, 1L, Long::sum));
    }

    private void leave(OnwardTriage past, FollowUp followUp) {
        left++;
        leftToday.merge(past.lead().to(), 1L, Long::sum);
        followUps.merge(followUp, 1L, Long::sum);
        if (followUp.isAlarming() && alarms.size() < OnwardDryRun.MOST_ALARMS && shown.test(past.caseId())) {
            alarms.add(new OnwardDryRun.NotWanted(past.lead(), past.caseId(), past.answeredAt(), followUp));
        }
    }
}
