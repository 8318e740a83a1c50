package org.headstamp.node.item.reading.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.headstamp.node.item.PartialDate;

/** Dates of six digits, YYMMDD. */
final class Gs1Date {
    private static final int CENTURY = 100;
    private static final int HALF = 50;

    private Gs1Date() {}

    /** The date, to the month where the day is 00; empty if the calendar has none such. */
    static Optional<PartialDate> read(String digits, LocalDate reference) {
        int year = year(Integer.parseInt(digits.substring(0, 2)), reference.getYear());
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        if (month < 1 || month > 12 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(year, month, day));
    }

    /** At most 50 years ahead of the year of reference and at most 49 behind (GS1 General Specifications, 7.12). */
    private static int year(int lastTwoDigits, int reference) {
        int year = reference - Math.floorMod(reference, CENTURY) + lastTwoDigits;
        if (year - reference > HALF) {
            return year - CENTURY;
        }
        return reference - year >= HALF ? year + CENTURY : year;
    }
}
