package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Pauses;
import org.headstamp.node.trace.answering.TraceConfig;
import org.headstamp.pki.MemberState;

/** The policies that decide now, and how long and how often they are asked. */
@Singleton
public class PoliciesInForce {
    private final PolicyRepository policies;
    private final PolicyConfig config;
    private final TraceConfig traces;
    private final Pauses pauses;
    private final NodeClock clock;

    PoliciesInForce(
            PolicyRepository policies, PolicyConfig config, TraceConfig traces, Pauses pauses, NodeClock clock) {
        this.policies = policies;
        this.config = config;
        this.traces = traces;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Those of a kind that decide as of now; until the transaction ends nobody else decides, nor makes a policy. */
    public List<PolicyVersion> alone(PolicyRules.Kind kind) {
        policies.lock();
        return policies.inForce(kind, clock.now());
    }

    /** What left today. Right only while no other transaction decides. */
    public Tally today() {
        var day = clock.now().truncatedTo(ChronoUnit.DAYS);
        return new Tally() {
            @Override
            public long toPeer(PolicyId policy, MemberState peer) {
                return policies.left(policy, peer, day);
            }

            @Override
            public long total() {
                return policies.left(day);
            }
        };
    }

    /** What this node lets leave without a person on one day, under whatever policy. */
    public long dailyTotal() {
        return config.dailyTotal();
    }

    Judgement judgement() {
        return new Judgement(
                alone(PolicyRules.Kind.ANSWER), today(), traces.forces() == TraceConfig.ForcePolicy.HOLD, dailyTotal());
    }

    /** How long a worker keeps what it looks at. */
    public Duration claim() {
        return config.claim();
    }

    /** When something that failed so many times is tried again. */
    public Instant nextAttempt(int attempts) {
        return clock.now().plus(pauses.after(attempts));
    }

    /** Whether a person gets what failed so many times. */
    public boolean givesUpAfter(int attempts) {
        return attempts >= config.attempts();
    }

    /** The time of the node. */
    public Instant now() {
        return clock.now();
    }
}
