package org.headstamp.node.item.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a reading resembles what may have been stamped, character by character.
 *
 * @param score from 0 to 1; the same text, and nothing else, has 1
 * @param misreadings what was taken for what, in the order of the text; none for the same text
 */
public record Resemblance(double score, List<Misreading> misreadings) {
    /** Longer texts resemble nothing. */
    public static final int LONGEST = 200;
    /** A reading with more gaps of unknown length, {@code *}, resembles nothing. */
    public static final int MOST_GAPS = 3;

    private static final Pattern GAP = Pattern.compile("\\*+");

    public Resemblance {
        misreadings = List.copyOf(misreadings);
    }

    /**
     * The best way to read the one for the other; empty if a character is not alike, if more than half of the characters
     * that were read were taken for others, or if none was read.
     */
    public static Optional<Resemblance> of(String read, String stamped) {
        if (read.equals(stamped) && !MarkText.readInPart(read)) {
            return Optional.of(new Resemblance(1, List.of()));
        }
        if (stamped.length() > LONGEST || !isReadable(read) || !lengthsAgree(read, stamped)) {
            return Optional.empty();
        }
        return new Alignment(read, stamped).best();
    }

    /** Whether enough is known of a text to compare it: some character, and not too many gaps. */
    public static boolean isReadable(String read) {
        return read.length() <= LONGEST
                && GAP.matcher(read).results().limit(MOST_GAPS + 1L).count() <= MOST_GAPS
                && read.codePoints()
                        .anyMatch(character ->
                                character != Alignment.ONE_UNREAD && character != Alignment.SEVERAL_UNREAD);
    }

    /** A run of two is read as one character, or one as two; so one text is at most twice as long as the other. */
    private static boolean lengthsAgree(String read, String stamped) {
        return read.indexOf(Alignment.SEVERAL_UNREAD) >= 0
                || 2 * Math.min(read.length(), stamped.length()) >= Math.max(read.length(), stamped.length());
    }

    /** The same, read from another side. */
    Resemblance seen(double weight, Misreading first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(misreadings);
        return new Resemblance(score * weight, all);
    }

    /** Whether characters are missing in the reading. */
    public boolean isInPart() {
        return misreadings.stream().anyMatch(misreading -> misreading.cause() == Misreading.Cause.UNREAD);
    }
}
