package org.headstamp.node.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.headstamp.node.HiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * One text of a language, an ICU message pattern with numbered arguments.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU message patterns</a>
 */
final class Text {
    private static final Object[] NOTHING = {};

    private final MessageFormat pattern;
    private final Set<String> arguments;
    private final String plain;
    private final boolean rightToLeft;

    /** @throws IllegalArgumentException if the pattern is wrong */
    Text(String pattern, Locale locale) {
        this.pattern = new MessageFormat(pattern, ULocale.forLocale(locale));
        this.rightToLeft = ULocale.forLocale(locale).isRightToLeft();
        this.arguments = Set.copyOf(this.pattern.getArgumentNames());
        this.plain = arguments.isEmpty() ? this.pattern.format(NOTHING) : "";
    }

    Set<String> arguments() {
        return arguments;
    }

    /**
     * A pattern keeps state while it formats: each use has its own. What other people wrote shows what is hidden in it, and
     * a text of the other direction cannot reorder the sentence around it.
     */
    String with(Object... values) {
        return arguments.isEmpty()
                ? plain
                : ((MessageFormat) pattern.clone())
                        .format(Arrays.stream(values).map(this::filling).toArray());
    }

    private @Nullable Object filling(@Nullable Object value) {
        if (!(value instanceof CharSequence text)) {
            return value;
        }
        var shown = HiddenCharacters.shown(text.toString());
        return turns(shown)
                ? Character.toString(HiddenCharacters.ISOLATE) + shown + Character.toString(HiddenCharacters.END)
                : shown;
    }

    /**
     * Whether it could change the order of the sentence, or have its own changed: in a sentence from the right, numbers that
     * are joined by hyphens or blanks are shown back to front.
     */
    private boolean turns(String text) {
        return rightToLeft ? !isOfOneKind(text) : text.codePoints().anyMatch(HiddenCharacters::isFromTheRight);
    }

    /** One plain word, one plain number, or words from the right alone. */
    private static boolean isOfOneKind(String text) {
        return text.codePoints().allMatch(Character::isLetter)
                || text.codePoints().allMatch(Character::isDigit)
                || text.codePoints()
                        .allMatch(codePoint -> codePoint == ' ' || HiddenCharacters.isFromTheRight(codePoint));
    }
}
