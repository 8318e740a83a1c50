package org.headstamp.node.registry.intake;

import java.time.YearMonth;

/** Dates as files write them, ISO 8601 to the day, the month or the year; years 1800 to 2200. */
final class DateText {
    static final char BAD = '-';

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private DateText() {}

    /** {@code D}, {@code M} or {@code Y}; {@link #BAD} when it is no date of the calendar. */
    static char precision(String text) {
        int year = digits(text, 0, YEAR);
        if (year < 1800 || year > 2200) {
            return BAD;
        }
        int month = text.length() > YEAR ? after(text, YEAR, MONTH) : 1;
        int day = text.length() > MONTH ? after(text, MONTH, DAY) : 1;
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return BAD;
        }
        return switch (text.length()) {
            case YEAR -> 'Y';
            case MONTH -> 'M';
            case DAY -> 'D';
            default -> BAD;
        };
    }

    /** The first day that a good date leaves open. */
    static String firstDay(String text) {
        return text + "-01-01".substring(text.length() == YEAR ? 0 : text.length() == MONTH ? 3 : 6);
    }

    private static int after(String text, int hyphen, int end) {
        return text.charAt(hyphen) == '-' ? digits(text, hyphen + 1, end) : -1;
    }

    private static int digits(String text, int start, int end) {
        if (text.length() < end) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
