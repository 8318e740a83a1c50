package org.headstamp.node.console.account;

import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.identity.SessionEnd;

/**
 * What a page tells of the end of its session.
 *
 * @param stayed whether its holder has just put the end off
 */
record SessionEndView(SessionEnd end, Instant now, boolean stayed) {
    private static final long PATIENCE = 60;

    /** Whether the end is near. */
    public boolean warns() {
        return !now.isBefore(end.warned());
    }

    /** When the page asks again: as the warning is due, or once the session has ended. */
    public long seconds() {
        return Duration.between(now, warns() ? end.first() : end.warned()).toSeconds() + 1;
    }

    /** When the page asks once more if no answer came. */
    public long later() {
        return seconds() + PATIENCE;
    }
}
