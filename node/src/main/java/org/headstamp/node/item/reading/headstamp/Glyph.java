package org.headstamp.node.item.reading.headstamp;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.headstamp.node.item.reading.RunTogether;

/**
 * One character of a headstamp.
 *
 * @param codePoint a letter, a digit, or {@code ?} for one that was not readable, {@code *} for several
 * @param afterGap a space or the beginning of the reading stands before it
 * @param joint the dots, hyphens and other signs between it and the character before
 */
record Glyph(int codePoint, boolean afterGap, String joint) {
    static final int ONE_UNREAD = '?';
    static final int SEVERAL_UNREAD = '*';

    static boolean isGlyph(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isUnread(codePoint);
    }

    private static boolean isUnread(int codePoint) {
        return codePoint == ONE_UNREAD || codePoint == SEVERAL_UNREAD;
    }

    boolean isUnread() {
        return isUnread(codePoint);
    }

    boolean isDigit() {
        return Character.isDigit(codePoint);
    }

    /** Whether a mark or a number may begin here, when the character before is this one. */
    boolean mayBeginAfter(Glyph before) {
        boolean otherKind = isDigit() != before.isDigit() && !isUnread() && !before.isUnread();
        return afterGap || !joint.isEmpty() || otherKind;
    }

    static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(glyph -> Character.toString(glyph.codePoint)).collect(Collectors.joining());
    }

    /** Whether glyphs begin with these, without a space between them. */
    static boolean stands(List<Glyph> glyphs, String capitals) {
        int length = capitals.length();
        return glyphs.size() >= length
                && glyphs.subList(1, length).stream().noneMatch(Glyph::afterGap)
                && text(glyphs.subList(0, length)).toUpperCase(Locale.ROOT).equals(capitals);
    }

    /** How many characters less there are when every run that looks like one character is one. */
    static int runs(List<Glyph> glyphs) {
        int runs = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            var from = glyphs.subList(i, glyphs.size());
            runs += RunTogether.ALL.stream().anyMatch(run -> stands(from, run.several())) ? 1 : 0;
        }
        return runs;
    }
}
