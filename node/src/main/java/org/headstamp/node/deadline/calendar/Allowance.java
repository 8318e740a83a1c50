package org.headstamp.node.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * How much time somebody has.
 *
 * @param duration ISO 8601, from a minute to 366 days; working time is whole days or less than one
 */
public record Allowance(
        @JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration, Reckoning reckoning) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration GREATEST = Duration.ofDays(366);

    /** @throws InvalidValueException if the duration is out of bounds, or mixes working days and hours */
    public Allowance {
        duration = Checked.present("duration", duration);
        reckoning = Checked.present("reckoning", reckoning);
        if (duration.compareTo(LEAST) < 0 || duration.compareTo(GREATEST) > 0) {
            throw new InvalidValueException("duration", "must be from one minute to 366 days, not {0}", duration);
        }
        boolean mixed =
                duration.toDays() > 0 && !duration.minusDays(duration.toDays()).isZero();
        if (reckoning == Reckoning.WORKING_TIME && mixed) {
            throw new InvalidValueException(
                    "duration", "of working time must be whole days or less than one day, not {0}", duration);
        }
    }

    /** When it ends. */
    public Instant end(Instant from, WorkingTime office) {
        return reckoning.end(from, duration, office);
    }
}
