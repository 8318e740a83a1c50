package org.headstamp.node.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what happens without a person, and of what is tried out. */
@ConfigMapping(prefix = "headstamp.policy")
public interface PolicyConfig {
    /** Answers, and questions that go on, that may leave without a person on one day, UTC, under all policies together. */
    @WithDefault("1000")
    long dailyTotal();

    /** How long a worker keeps a question, or an answer, that it looks at; after a crash another may take it up then. */
    @WithDefault("5m")
    Duration claim();

    /** How often a question whose examination fails is tried before a person gets it. */
    @WithDefault("4")
    int attempts();

    /** Longest period that a policy is tried out on. */
    @WithDefault("100d")
    Duration dryRunPeriod();

    /** Questions, or States named by answers, that a policy is tried out on at most. */
    @WithDefault("20000")
    int dryRunQuestions();
}
