package org.headstamp.node.console.directory;

import java.time.Duration;
import java.time.Instant;

/** How long something holds still. */
public enum Health {
    GOOD,
    ENDS_SOON,
    EXPIRED;

    /**
     * How it stands now.
     *
     * @param soon how long before its end somebody should see to it
     */
    static Health of(Instant end, Duration soon, Instant now) {
        if (!now.isBefore(end)) {
            return EXPIRED;
        }
        return now.plus(soon).isBefore(end) ? GOOD : ENDS_SOON;
    }

    /** Class of the badge beside the word. */
    public String style() {
        return switch (this) {
            case GOOD -> "good";
            case ENDS_SOON -> "warn";
            case EXPIRED -> "bad";
        };
    }

    Health worse(Health other) {
        return compareTo(other) < 0 ? other : this;
    }
}
