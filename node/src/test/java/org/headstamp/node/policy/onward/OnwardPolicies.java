package org.headstamp.node.policy.onward;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.OnwardPolicy;
import org.headstamp.node.policy.Policies;
import org.headstamp.node.policy.PolicyVersion;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.message.TraceOutcome;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.pki.MemberState;

/** Policies about questions that go on, and the decisions taken under them. */
@Singleton
final class OnwardPolicies {
    static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    static final Operator TWO = new Operator("focal-2", Set.of(Role.FOCAL_POINT));

    private final Policies policies;
    private final OnwardTriages triages;
    private final OnwardRun run;
    private final List<PolicyVersion> made = new ArrayList<>();

    OnwardPolicies(Policies policies, OnwardTriages triages, OnwardRun run) {
        this.policies = policies;
        this.triages = triages;
        this.run = run;
    }

    /** A policy that lets exported items be followed to any State, so often a day. */
    PolicyVersion inForce(int dailyPerPeer) {
        return policies.approve(TWO, drafted(dailyPerPeer).id(), 1, null);
    }

    PolicyVersion drafted(int dailyPerPeer) {
        var rules = new OnwardPolicy(
                List.of(), List.of(), List.of(TraceOutcome.EXPORTED), Priority.URGENT_DIRECT, dailyPerPeer);
        var drafted = policies.draft(ONE, "follow exports", rules);
        made.add(drafted);
        return drafted;
    }

    void retireAll() {
        made.forEach(policy -> policies.retire(ONE, policy.id()));
        made.clear();
    }

    /** Looks at every State that the answers to a question name and that waits for it. */
    void lookAt(Trace trace) {
        of(trace).forEach(triage -> run.look(triage.lead()));
    }

    List<OnwardTriage> of(Trace trace) {
        return triages.of(OnwardDesk.OFFICER, trace.id(), null, 100);
    }

    /** What became of one State that the last answer names. */
    OnwardTriage of(Trace trace, MemberState to) {
        return of(trace).stream()
                .filter(triage -> triage.lead().to().equals(to))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    static List<HoldReason> reasons(OnwardTriage triage) {
        return List.copyOf(((Decision.NeedsPerson) Objects.requireNonNull(triage.decision())).reasons());
    }
}
