package org.headstamp.node.deadline;

import java.time.Instant;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An end and how the clock runs towards it, which counts when the clock is stopped and goes on.
 *
 * @param office the State whose office hours count; null where the clock runs day and night
 */
public record Term(
        Instant due, Reckoning reckoning, @Nullable MemberState office) {
    public Term {
        if ((reckoning == Reckoning.DAY_AND_NIGHT) != (office == null)) {
            throw new IllegalArgumentException("office hours are those of a State, and only they are");
        }
    }

    /** An end towards which the clock runs day and night. */
    public static Term dayAndNight(Instant due) {
        return new Term(due, Reckoning.DAY_AND_NIGHT, null);
    }
}
