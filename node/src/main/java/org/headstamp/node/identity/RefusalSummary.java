package org.headstamp.node.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a flood of refused log-ins into one log entry per account and minute. Names that are no account share one
 * entry, so that strangers can fill neither the log nor this memory.
 */
final class RefusalSummary {
    static final String UNKNOWN = "unknown";

    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Map<String, Window> windows = new HashMap<>();

    private record Window(Instant until, int unlogged) {}

    /**
     * Counts one refusal.
     *
     * @param account an existing account or {@link #UNKNOWN}
     * @return how many refusals to log now, this one and those not logged before; 0 to log nothing yet
     */
    synchronized int count(String account, Instant now) {
        var window = windows.get(account);
        if (window != null && now.isBefore(window.until())) {
            windows.put(account, new Window(window.until(), window.unlogged() + 1));
            return 0;
        }
        windows.put(account, new Window(now.plus(SPAN), 0));
        return window == null ? 1 : window.unlogged() + 1;
    }
}
