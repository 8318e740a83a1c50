package org.headstamp.node.policy;

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
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Tries a policy on one question after the other, in the order in which they arrived, and keeps count. */
final class Trial implements Tally {
    private final PolicyVersion policy;
    private final Judgement judgement;
    private final Predicate<CaseId> shown;
    private final Map<HoldReason, Long> held = new EnumMap<>(HoldReason.class);
    private final Map<PersonsDid, Long> persons = new EnumMap<>(PersonsDid.class);
    private final List<DryRun.Alarm> alarms = new ArrayList<>();
    private final Map<MemberState, Long> leftToday = new HashMap<>();
    private Instant day = Instant.MIN;
    private long questions;
    private long left;

    /** @param shown whether whoever tries may be told of this case; others are counted only */
    Trial(PolicyVersion policy, boolean forcesHeld, long dailyTotal, Predicate<CaseId> shown) {
        this.policy = policy;
        this.shown = shown;
        this.judgement = new Judgement(List.of(policy), this, forcesHeld, dailyTotal);
    }

    void on(Triage past, @Nullable Reply reply) {
        questions++;
        var facts = past.facts();
        if (facts == null) {
            hold(Set.of(HoldReason.FAILED));
            return;
        }
        begin(past.receivedAt().truncatedTo(ChronoUnit.DAYS));
        switch (judgement.on(facts)) {
            case Decision.NeedsPerson needed -> hold(needed.reasons());
            case Decision.Leaves leaves -> leave(past, PersonsDid.with(reply, facts.outcome()));
        }
    }

    long questions() {
        return questions;
    }

    DryRun result(Instant from, Instant to, boolean cut) {
        return new DryRun(policy.reference(), from, to, questions, cut, left, held, persons, alarms);
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

    private void leave(Triage past, PersonsDid did) {
        left++;
        leftToday.merge(past.asker(), 1L, Long::sum);
        persons.merge(did, 1L, Long::sum);
        if (did.isAlarming() && alarms.size() < DryRun.MOST_ALARMS && shown.test(past.caseId())) {
            alarms.add(new DryRun.Alarm(past.trace(), past.caseId(), past.asker(), past.receivedAt(), did));
        }
    }
}
