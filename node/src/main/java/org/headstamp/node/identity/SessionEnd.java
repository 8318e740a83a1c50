package org.headstamp.node.identity;

import java.time.Instant;

/**
 * When a session ends.
 *
 * @param idle if it is not used until then
 * @param latest however much it is used
 * @param warned from when on its holder is told of it
 */
public record SessionEnd(Instant idle, Instant latest, Instant warned) {
    /** The end that comes first. */
    public Instant first() {
        return idle.isBefore(latest) ? idle : latest;
    }

    /** Whether using it puts the end off. */
    public boolean canWait() {
        return idle.isBefore(latest);
    }
}
