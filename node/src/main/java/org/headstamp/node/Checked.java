package org.headstamp.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks of single fields for compact constructors. Each returns the value as it came, or throws an
 * {@link InvalidValueException} that names the field. Lengths count Unicode characters, as the wire rules do.
 */
public final class Checked {
    /** Scanners report the FNC1 that ends a GS1 element as this character (GS1 General Specifications, 7.8.3). */
    private static final int GROUP_SEPARATOR = 0x1d;

    private Checked() {}

    /** A value that must be there. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(field, "is missing");
        }
        return value;
    }

    /** A text that must be there and say something. */
    public static String text(String field, @Nullable String value, int longest) {
        var text = storable(field, present(field, value), longest);
        if (text.isBlank()) {
            throw new InvalidValueException(field, "must not be empty");
        }
        return text;
    }

    /** A text that may be absent, which is the same as empty. */
    public static String optionalText(String field, @Nullable String value, int longest) {
        return value == null ? "" : storable(field, value, longest);
    }

    /** A copy of a list that may be absent, which is the same as empty. */
    public static <T> List<T> list(String field, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new InvalidValueException(field, "has {0} entries, at most {1} fit", values.size(), most);
        }
        for (T value : values) {
            if (value == null) {
                throw new InvalidValueException(field, "contains an empty entry");
            }
        }
        return List.copyOf(values);
    }

    /** A number within bounds, both included. */
    public static long between(String field, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new InvalidValueException(field, "must be from {0} to {1}, not {2}", least, greatest, value);
        }
        return value;
    }

    private static String storable(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new InvalidValueException(field, "has {0} characters, at most {1} fit", length, longest);
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnstorable(text.codePointAt(i))) {
                throw new InvalidValueException(
                        field, "contains the character {0}", "U+%04X".formatted(text.codePointAt(i)));
            }
        }
        return text;
    }

    /** Control characters but tab and line ends, and halves of surrogate pairs: no store keeps them unchanged. */
    private static boolean isUnstorable(int codePoint) {
        boolean layout = codePoint == '\t' || codePoint == '\n' || codePoint == '\r' || codePoint == GROUP_SEPARATOR;
        return (Character.isISOControl(codePoint) && !layout)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
