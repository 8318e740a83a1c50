package org.headstamp.node;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * Characters that a reader does not see, or that turn the direction of what he sees: two texts that look the same would
 * not be the same, and a text would read as another one. No code needs them; sentences of some languages do.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode Technical Report 36, Security Considerations</a>
 */
public final class HiddenCharacters {
    /** First strong isolate: what follows has its own direction, up to {@link #END}. */
    public static final int ISOLATE = 0x2068;

    /** Ends an isolate. */
    public static final int END = 0x2069;

    /** All characters before it are seen: those of Latin but the soft hyphen. */
    private static final int LAST_SEEN = 0xac;

    /** Blanks that are no blanks to Unicode: joiner of graphemes, fillers of scripts, the empty Braille pattern. */
    private static final Set<Integer> BLANK = Set.of(0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0);

    /** Directions of single characters, which are part of correct text where it is written from the right. */
    private static final Set<Integer> MARKS = Set.of(0x200e, 0x200f, 0x061c);

    private HiddenCharacters() {}

    /** Whether it is one of them. */
    public static boolean isHidden(int codePoint) {
        return codePoint > LAST_SEEN && isHiddenBeyond(codePoint);
    }

    private static boolean isHiddenBeyond(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> !isArabicSign(codePoint);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANK.contains(codePoint) || isVariation(codePoint);
        };
    }

    /** Whether a text has one of them. */
    public static boolean anyIn(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHidden(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Zero width joiner and non-joiner, without which names in Persian and in scripts of India are misspelt. */
    public static boolean isJoiner(int codePoint) {
        return codePoint == 0x200c || codePoint == 0x200d;
    }

    /**
     * A text as it is safe to look at: what is hidden stands there as its number, such as {@code [U+202E]}. Joiners inside
     * words that need them stay as they are, and so do directions that belong to text from the right, and isolates that
     * end, since they reorder nothing beyond themselves.
     */
    public static String shown(String text) {
        if (!anyIn(text)) {
            return text;
        }
        boolean fromTheRight =
                text.codePoints().filter(codePoint -> !isHidden(codePoint)).anyMatch(HiddenCharacters::isFromTheRight);
        var paired = paired(text);
        var shown = new StringBuilder();
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int here = text.codePointAt(i);
            boolean stays = !isHidden(here)
                    || isVariation(here)
                    || paired.contains(i)
                    || (fromTheRight && MARKS.contains(here))
                    || (isJoiner(here) && isJoined(before));
            if (stays) {
                shown.appendCodePoint(here);
            } else {
                shown.append("[U+%04X]".formatted(here));
            }
            before = here;
        }
        return shown.toString();
    }

    /** Whether it is written from the right to the left. */
    public static boolean isFromTheRight(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Where isolates begin that end, and where they do. */
    private static Set<Integer> paired(String text) {
        var begun = new ArrayDeque<Integer>();
        var paired = new HashSet<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ISOLATE) {
                begun.push(i);
            } else if (text.charAt(i) == END && !begun.isEmpty()) {
                paired.add(begun.pop());
                paired.add(i);
            }
        }
        return paired;
    }

    /** Whether a joiner after it does what joiners are for: letters of these three scripts are never joined by one. */
    private static boolean isJoined(int before) {
        return before >= 0x0590
                && (!isHidden(before) || isVariation(before))
                && switch (Character.UnicodeScript.of(before)) {
                    case LATIN, GREEK, CYRILLIC -> false;
                    default -> true;
                };
    }

    /** Signs that stand above or under a number, and are seen. */
    private static boolean isArabicSign(int codePoint) {
        return (codePoint >= 0x0600 && codePoint <= 0x0605)
                || codePoint == 0x06dd
                || codePoint == 0x070f
                || codePoint == 0x0890
                || codePoint == 0x0891
                || codePoint == 0x08e2;
    }

    /** Chooses one of several shapes of the character before it. */
    private static boolean isVariation(int codePoint) {
        return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    }
}
