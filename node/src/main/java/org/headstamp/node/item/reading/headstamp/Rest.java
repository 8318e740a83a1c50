package org.headstamp.node.item.reading.headstamp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headstamp.node.item.reading.Years;

/**
 * What stands on a headstamp beside the maker's mark.
 *
 * @param years that it may mean, the latest first
 * @param unexplained groups of characters that are no year
 */
record Rest(List<Integer> years, List<String> unexplained) {
    private static final int CENTURYLESS = 2;
    private static final int FULL = 4;

    Rest {
        years = List.copyOf(years);
        unexplained = List.copyOf(unexplained);
    }

    static Rest of(List<Glyph> glyphs, LocalDate reference) {
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        var unexplained = new ArrayList<String>();
        for (var group : groups(glyphs)) {
            var found = years(group, reference);
            if (found.isEmpty()) {
                unexplained.add(group.stream()
                        .map(glyph -> Character.toString(glyph.codePoint()))
                        .collect(Collectors.joining()));
            }
            years.addAll(found);
        }
        return new Rest(List.copyOf(years), unexplained);
    }

    private static List<List<Glyph>> groups(List<Glyph> glyphs) {
        var groups = new ArrayList<List<Glyph>>();
        for (int i = 0; i < glyphs.size(); i++) {
            if (i == 0 || glyphs.get(i).mayBeginAfter(glyphs.get(i - 1))) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(glyphs.get(i));
        }
        return groups;
    }

    /** One digit of a year may be missing: the years of all ten digits are candidates then. */
    private static List<Integer> years(List<Glyph> group, LocalDate reference) {
        long unread = group.stream()
                .filter(glyph -> glyph.codePoint() == Glyph.ONE_UNREAD)
                .count();
        long digits = group.stream().filter(Glyph::isDigit).count();
        boolean complete = group.size() == CENTURYLESS || group.size() == FULL;
        if (!complete || unread > 1 || digits + unread != group.size()) {
            return List.of();
        }
        return spelled(group)
                .flatMap(year -> Years.of(year, Years.FIRST, reference).stream())
                .toList();
    }

    private static Stream<String> spelled(List<Glyph> group) {
        var spelled = group.stream()
                .map(glyph -> glyph.isDigit() ? String.valueOf(Character.digit(glyph.codePoint(), 10)) : "?")
                .collect(Collectors.joining());
        return spelled.contains("?")
                ? IntStream.range(0, 10).mapToObj(digit -> spelled.replace("?", String.valueOf(digit)))
                : Stream.of(spelled);
    }
}
