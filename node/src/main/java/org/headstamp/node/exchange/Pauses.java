package org.headstamp.node.exchange;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Pauses between attempts: exponential from one second with full jitter, so that peers do not come back in step. */
@Singleton
public class Pauses {
    private static final long FIRST_MILLIS = 1000;
    private static final int MOST_DOUBLINGS = 30;

    private final Duration longest;
    private final SecureRandom random;

    Pauses(ExchangeConfig config, SecureRandom random) {
        this.longest = config.longestPause();
        this.random = random;
    }

    /** The pause after the given number of attempts, at least 1. */
    public Duration after(int attempts) {
        var doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        var ceiling = Math.min(FIRST_MILLIS << doublings, longest.toMillis());
        return Duration.ofMillis(random.nextLong(1, ceiling + 1));
    }

    /** The same, but no shorter than the peer asked for, and never beyond the longest pause. */
    Duration atLeast(@Nullable Duration asked, int attempts) {
        var own = after(attempts);
        if (asked == null || asked.compareTo(own) <= 0) {
            return own;
        }
        return asked.compareTo(longest) <= 0 ? asked : longest;
    }
}
