package org.headstamp.node.item.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule of neighbours: marks have letters and digits in groups, letters first. So a letter between digits or after
 * the last of them is likely a digit, and a digit between letters or before the first of them a letter.
 */
public final class Neighbours {
    private static final Pattern LETTERS = Pattern.compile("(?<=[0-9])(?:[A-Z]{1,2}(?=[0-9])|[A-Z](?![A-Z0-9]))");
    private static final Pattern DIGITS =
            Pattern.compile("(?<=[A-Z])[0-9]{1,2}(?=[A-Z])|(?<![A-Z0-9])[0-9](?=[A-Z]{2})");
    private static final String ALL_DIGITS = "0123456789";
    private static final String ALL_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Neighbours() {}

    /** A mark, in capitals, with the likeliest characters by this rule; empty if it has nothing to say. */
    public static Optional<Proposal> proposal(String mark) {
        var reasons = new ArrayList<String>();
        var digits = replaced(mark, LETTERS, ALL_DIGITS, "a letter between digits is likely a digit", reasons);
        var text = replaced(digits, DIGITS, ALL_LETTERS, "a digit between letters is likely a letter", reasons);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Proposal(text, String.join(", ", reasons)));
    }

    private static String replaced(String mark, Pattern odd, String allowed, String rule, List<String> reasons) {
        return odd.matcher(mark).replaceAll(found -> {
            var likely = likely(found.group(), allowed);
            likely.ifPresent(text -> reasons.add(rule + ": " + found.group() + " may be " + text));
            return likely.orElse(found.group());
        });
    }

    private static Optional<String> likely(String odd, String allowed) {
        var text = new StringBuilder();
        for (int character : odd.codePoints().toArray()) {
            var others = Confusables.among(character, allowed);
            if (others.isEmpty()) {
                return Optional.empty();
            }
            text.appendCodePoint(others.getFirst());
        }
        return Optional.of(text.toString());
    }
}
