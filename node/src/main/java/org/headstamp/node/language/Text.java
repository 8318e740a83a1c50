package org.headstamp.node.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;

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

    /** @throws IllegalArgumentException if the pattern is wrong */
    Text(String pattern, Locale locale) {
        this.pattern = new MessageFormat(pattern, ULocale.forLocale(locale));
        this.arguments = Set.copyOf(this.pattern.getArgumentNames());
        this.plain = arguments.isEmpty() ? this.pattern.format(NOTHING) : "";
    }

    Set<String> arguments() {
        return arguments;
    }

    /** A pattern keeps state while it formats: each use has its own. */
    String with(Object... values) {
        return arguments.isEmpty() ? plain : ((MessageFormat) pattern.clone()).format(values);
    }
}
