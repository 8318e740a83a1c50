package org.headstamp.node.deadline.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.trustlist.StateProfile;

/**
 * When the office of one State works. Whole days are counted as in Regulation (EEC, Euratom) 1182/71, article 3: the day
 * of the event does not count, and the last day ends when the office closes.
 */
public final class WorkingTime {
    /** That of an office of which nothing is known: it never closes. */
    public static final WorkingTime ALWAYS = new WorkingTime(ZoneOffset.UTC, OfficeHours.parse("24/7"), Set.of());

    private final ZoneId zone;
    private final OfficeHours hours;
    private final Set<LocalDate> holidays;

    private WorkingTime(ZoneId zone, OfficeHours hours, Set<LocalDate> holidays) {
        this.zone = zone;
        this.hours = hours;
        this.holidays = Set.copyOf(holidays);
    }

    /**
     * Reads what a State tells of its office.
     *
     * @throws InvalidValueException if the time zone or the office hours are missing or cannot be read
     */
    public static WorkingTime of(StateProfile profile) {
        if (profile.timeZone().isBlank()) {
            throw new InvalidValueException("timeZone", "is not stated");
        }
        if (profile.officeHours().isBlank()) {
            throw new InvalidValueException("officeHours", "are not stated");
        }
        return new WorkingTime(
                zone(profile.timeZone()), OfficeHours.parse(profile.officeHours()), Set.copyOf(profile.holidays()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidValueException("timeZone", "\"{0}\" is no time zone", name);
        }
    }

    /** Whether the office opens on a day at all. */
    boolean isWorkingDay(LocalDate day) {
        return !holidays.contains(day) && !hours.on(day.getDayOfWeek()).isEmpty();
    }

    /** When the office closes on the given number of working days after the day of the event. */
    Instant closingAfter(Instant event, long workingDays) {
        var day = dayOf(event);
        for (long counted = 0; counted < workingDays; counted++) {
            day = workingDayAfter(day);
        }
        return closing(day);
    }

    /** The first time, not before the given one, that the office closes for the day. */
    Instant closingAtOrAfter(Instant time) {
        var day = dayOf(time);
        return isWorkingDay(day) && !closing(day).isBefore(time) ? closing(day) : closing(workingDayAfter(day));
    }

    /** When the office closes on the last working day before that of the given time. */
    Instant closingBefore(Instant time) {
        var day = dayOf(time).minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return closing(day);
    }

    /** Days later by the clock on the wall, and the rest of the time after that. */
    Instant plusCalendar(Instant from, Duration time) {
        var days = time.toDays();
        return from.atZone(zone).plusDays(days).toInstant().plus(time.minusDays(days));
    }

    /** When the office has been open for the given time. */
    Instant plus(Instant from, Duration open) {
        var left = open;
        var day = dayOf(from);
        while (true) {
            if (isWorkingDay(day)) {
                for (var opening : hours.on(day.getDayOfWeek())) {
                    var start = later(opening.start(day, zone), from);
                    var length = positive(Duration.between(start, opening.end(day, zone)));
                    if (left.compareTo(length) <= 0 && !length.isZero()) {
                        return start.plus(left);
                    }
                    left = left.minus(length);
                }
            }
            day = day.plusDays(1);
        }
    }

    /** How long the office is open between two times. */
    Duration between(Instant from, Instant to) {
        var open = Duration.ZERO;
        var last = dayOf(to);
        for (var day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                for (var opening : hours.on(day.getDayOfWeek())) {
                    var start = later(opening.start(day, zone), from);
                    var end = opening.end(day, zone).isBefore(to) ? opening.end(day, zone) : to;
                    open = open.plus(positive(Duration.between(start, end)));
                }
            }
        }
        return open;
    }

    private LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private LocalDate workingDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Instant closing(LocalDate day) {
        return hours.on(day.getDayOfWeek()).getLast().end(day, zone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
