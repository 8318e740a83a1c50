package org.headstamp.node.item.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Which years a year on a mark may mean. Marks leave out the century. */
public final class Years {
    /** No mark read here is older: cartridges of the nineteenth century are collected, not traced. */
    public static final int FIRST = 1900;

    private static final int CENTURY = 100;

    private Years() {}

    /**
     * The years that end in these two digits, from the first year of their scheme to the year of reference, the latest
     * first.
     */
    public static List<Integer> endingIn(int lastTwoDigits, int first, LocalDate reference) {
        int latest = reference.getYear() - Math.floorMod(reference.getYear() - lastTwoDigits, CENTURY);
        return IntStream.iterate(latest, year -> year >= first, year -> year - CENTURY)
                .boxed()
                .toList();
    }

    /** The years that two or four digits may mean; none when they are no year that can have been stamped. */
    public static List<Integer> of(String digits, int first, LocalDate reference) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return endingIn(number, first, reference);
        }
        return number >= first && number <= reference.getYear() ? List.of(number) : List.of();
    }
}
