package org.headstamp.node.policy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Pauses;

/** The policies that decide now, and how long and how often they are asked. */
@Singleton
class PoliciesInForce {
    private final PolicyRepository policies;
    private final PolicyConfig config;
    private final Pauses pauses;
    private final NodeClock clock;

    PoliciesInForce(PolicyRepository policies, PolicyConfig config, Pauses pauses, NodeClock clock) {
        this.policies = policies;
        this.config = config;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Judges as of now; until the transaction ends nobody else decides, nor makes a policy. */
    Judgement judgement(TriageRepository triage) {
        policies.lock();
        var now = clock.now();
        return new Judgement(policies.inForce(PolicyRules.Kind.ANSWER, now), triage.tally(now), config.dailyTotal());
    }

    Duration claim() {
        return config.claim();
    }

    Instant nextAttempt(int attempts) {
        return clock.now().plus(pauses.after(attempts));
    }

    boolean givesUpAfter(int attempts) {
        return attempts >= config.attempts();
    }

    Instant now() {
        return clock.now();
    }
}
