package org.headstamp.node.item.reading.code;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Where an application identifier ends and, for some, where its value does: both follow from the first two digits (GS1
 * General Specifications, 7.8).
 */
final class Identifiers {
    /** Lengths of the values that end without FNC1. */
    private static final Map<String, Integer> FIXED = Map.ofEntries(
            Map.entry("00", 18),
            Map.entry("01", 14),
            Map.entry("02", 14),
            Map.entry("03", 14),
            Map.entry("04", 16),
            Map.entry("11", 6),
            Map.entry("12", 6),
            Map.entry("13", 6),
            Map.entry("14", 6),
            Map.entry("15", 6),
            Map.entry("16", 6),
            Map.entry("17", 6),
            Map.entry("18", 6),
            Map.entry("19", 6),
            Map.entry("20", 2),
            Map.entry("31", 6),
            Map.entry("32", 6),
            Map.entry("33", 6),
            Map.entry("34", 6),
            Map.entry("35", 6),
            Map.entry("36", 6),
            Map.entry("41", 13));

    private Identifiers() {}

    /** How many digits the identifier has that begins with these two; none begins with some. */
    static OptionalInt length(String firstTwo) {
        return switch (firstTwo) {
            case "00", "01", "02", "03", "10", "11", "12", "13", "15", "16", "17", "20", "21", "22", "30", "37" ->
                OptionalInt.of(2);
            case "90", "91", "92", "93", "94", "95", "96", "97", "98", "99" -> OptionalInt.of(2);
            case "23", "24", "25", "40", "41", "42", "71" -> OptionalInt.of(3);
            case "31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82" -> OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }

    /** The length of the value where it needs no FNC1 to end. */
    static OptionalInt fixedValue(String ai) {
        var length = FIXED.get(ai.substring(0, 2));
        return length == null ? OptionalInt.empty() : OptionalInt.of(length);
    }
}
