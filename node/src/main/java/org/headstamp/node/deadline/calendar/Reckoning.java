package org.headstamp.node.deadline.calendar;

import java.time.Duration;
import java.time.Instant;

/** How a clock runs. Methods take the office of the addressee, which does not matter to a clock that runs day and night. */
public enum Reckoning {
    /** Day and night, on working days and others. */
    DAY_AND_NIGHT {
        @Override
        Instant end(Instant from, Duration time, WorkingTime office) {
            return from.plus(time);
        }

        @Override
        public Instant dayBefore(Instant due, WorkingTime office) {
            return due.minus(DAY);
        }
    },
    /** Calendar days; the last ends when the office closes, on the next working day if need be. */
    TO_A_WORKING_DAY {
        @Override
        Instant end(Instant from, Duration time, WorkingTime office) {
            return office.closingAtOrAfter(office.plusCalendar(from, time));
        }
    },
    /** Working days, or hours in which the office is open. */
    WORKING_TIME {
        @Override
        Instant end(Instant from, Duration time, WorkingTime office) {
            return time.toDays() > 0 ? office.closingAfter(from, time.toDays()) : office.plus(from, time);
        }

        @Override
        public Duration left(Instant now, Instant due, WorkingTime office) {
            return office.between(now, due);
        }

        @Override
        public Instant resumed(Instant now, Duration left, WorkingTime office) {
            return office.plus(now, left);
        }
    };

    private static final Duration DAY = Duration.ofDays(1);

    abstract Instant end(Instant from, Duration time, WorkingTime office);

    /** What a clock that is stopped now still has. */
    public Duration left(Instant now, Instant due, WorkingTime office) {
        return Duration.between(now, due);
    }

    /** When a clock that goes on now ends. */
    public Instant resumed(Instant now, Duration left, WorkingTime office) {
        return end(now, left, office);
    }

    /** A working day before the end. */
    public Instant dayBefore(Instant due, WorkingTime office) {
        return office.closingBefore(due);
    }
}
