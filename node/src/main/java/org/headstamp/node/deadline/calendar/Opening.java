package org.headstamp.node.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time of a day in which an office is open.
 *
 * @param from minute of the day by the clock on the wall, included
 * @param to minute of the day, not included; 1440 is midnight
 */
record Opening(int from, int to) {
    static final int MINUTES_OF_A_DAY = 24 * 60;

    Opening {
        if (from < 0 || to <= from || to > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("an opening ends after it begins, on the same day");
        }
    }

    /** Where the clocks are put forward over it, the opening is shorter than it reads (java.time resolves gaps forward). */
    Instant start(LocalDate day, ZoneId zone) {
        return at(day, from, zone);
    }

    Instant end(LocalDate day, ZoneId zone) {
        return at(day, to, zone);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }
}
