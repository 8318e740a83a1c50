package org.headstamp.node.deadline.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;

/**
 * When an office is open in a week without holidays. Written as in the key {@code opening_hours} of OpenStreetMap, of
 * which days, times, {@code off} and {@code 24/7} are read: {@code Su-We 08:00-15:00; Th 08:00-12:00,13:00-14:30}. A later
 * rule replaces an earlier one for its days.
 */
record OfficeHours(Map<DayOfWeek, List<Opening>> week) {
    private static final String FIELD = "officeHours";
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern TIMES = Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");
    private static final int MOST_OPENINGS = 6;

    OfficeHours {
        week = Map.copyOf(week);
    }

    /** @throws InvalidValueException if the text has not this form, or leaves the office closed for ever */
    static OfficeHours parse(String text) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        if (text.strip().equals("24/7")) {
            var always = List.of(new Opening(0, Opening.MINUTES_OF_A_DAY));
            EnumSet.allOf(DayOfWeek.class).forEach(day -> week.put(day, always));
            return new OfficeHours(week);
        }
        for (var rule : text.strip().split("\\s*;\\s*", -1)) {
            var parts = rule.split("\\s+", 2);
            if (parts.length < 2) {
                throw new InvalidValueException(FIELD, "names days without times in \"{0}\"", rule);
            }
            var openings = openings(parts[1]);
            days(parts[0]).forEach(day -> week.put(day, openings));
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new InvalidValueException(FIELD, "leaves the office closed for ever");
        }
        return new OfficeHours(week);
    }

    List<Opening> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    private static Set<DayOfWeek> days(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var part : text.split(",", -1)) {
            var ends = part.split("-", -1);
            if (ends.length > 2) {
                throw new InvalidValueException(FIELD, "has the days \"{0}\", which cannot be read", part);
            }
            var last = day(ends[ends.length - 1]);
            var day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        int index = DAYS.indexOf(name);
        if (index < 0) {
            throw new InvalidValueException(FIELD, "has \"{0}\" where one of {1} is expected", name, DAYS);
        }
        return DayOfWeek.of(index + 1);
    }

    private static List<Opening> openings(String text) {
        if (text.equals("off")) {
            return List.of();
        }
        var openings = new ArrayList<Opening>();
        for (var part : text.split("\\s*,\\s*", -1)) {
            var opening = opening(part);
            if (!openings.isEmpty() && opening.from() < openings.getLast().to()) {
                throw new InvalidValueException(FIELD, "has times out of order at \"{0}\"", part);
            }
            openings.add(opening);
        }
        if (openings.size() > MOST_OPENINGS) {
            throw new InvalidValueException(
                    FIELD, "opens {0} times on one day, at most {1} are read", openings.size(), MOST_OPENINGS);
        }
        return List.copyOf(openings);
    }

    private static Opening opening(String text) {
        var times = TIMES.matcher(text);
        if (!times.matches()) {
            throw new InvalidValueException(FIELD, "has \"{0}\" where times as 09:00-17:00 are expected", text);
        }
        try {
            return new Opening(minute(times.group(1), times.group(2)), minute(times.group(3), times.group(4)));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(FIELD, "has the times {0}, which no day has", text);
        }
    }

    private static int minute(String hour, String minute) {
        int minutes = Integer.parseInt(minute);
        if (minutes > 59) {
            throw new IllegalArgumentException("an hour has 60 minutes");
        }
        return Integer.parseInt(hour) * 60 + minutes;
    }
}
