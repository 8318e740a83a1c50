package org.headstamp.node.trace.sighting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Stream;

/** Whether rounds of one lot turn up in places so far apart within so short a time that the lot must have been split. */
final class FarApart {
    private FarApart() {}

    /**
     * Compares a find with others of its lot.
     *
     * @param window finds further apart in time are left out
     * @param areas so many different areas of one country are far apart
     */
    static boolean is(LotSighting find, Collection<LotSighting> others, Duration window, int areas) {
        var near = others.stream()
                .filter(other -> other.lot().equals(find.lot()) && daysBetween(find, other) <= window.toDays())
                .toList();
        if (near.stream().anyMatch(other -> !other.country().equals(find.country()))) {
            return true;
        }
        return Stream.concat(Stream.of(find), near.stream())
                        .map(LotSighting::area)
                        .filter(area -> !area.isEmpty())
                        .distinct()
                        .count()
                >= areas;
    }

    /** The least that two dates can be apart, of which perhaps only month or year is known. */
    private static long daysBetween(LotSighting one, LotSighting other) {
        return Math.max(
                0,
                Math.max(
                        days(one.foundOn().latest(), other.foundOn().earliest()),
                        days(other.foundOn().latest(), one.foundOn().earliest())));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
