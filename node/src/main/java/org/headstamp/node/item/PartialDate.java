package org.headstamp.node.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnknownIfZero;

/**
 * A date that may be known only to the month or the year; written as ISO 8601 {@code 2021}, {@code 2021-03} or
 * {@code 2021-03-05}. Sorts by its first possible day, the less precise date first.
 *
 * @param year 1800 to 2200
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record PartialDate(
        int year, @UnknownIfZero int month, @UnknownIfZero int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month)
            .thenComparingInt(PartialDate::day);

    public PartialDate {
        Checked.between("year", year, 1800, 2200);
        Checked.between("month", month, 0, 12);
        if (month == 0 && day != 0) {
            throw new InvalidValueException("day", "is given without its month");
        }
        Checked.between(
                "day", day, 0, month == 0 ? 0 : YearMonth.of(year, month).lengthOfMonth());
    }

    /** A whole year. */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A whole month. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, Math.toIntExact(Checked.between("month", month, 1, 12)), 0);
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the text has another form or names no day of the calendar
     */
    @JsonCreator
    public static PartialDate parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException("date", "must look like 2021, 2021-03 or 2021-03-05, not {0}", text);
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return of(year);
        }
        int month = Math.toIntExact(Checked.between("month", Integer.parseInt(parts.group(2)), 1, 12));
        if (parts.group(3) == null) {
            return of(year, month);
        }
        return new PartialDate(
                year, month, Math.toIntExact(Checked.between("day", Integer.parseInt(parts.group(3)), 1, 31)));
    }

    /** The first day that it may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that it may mean. */
    public LocalDate latest() {
        var lastMonth = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
