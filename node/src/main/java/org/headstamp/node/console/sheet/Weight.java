package org.headstamp.node.console.sheet;

import org.jspecify.annotations.Nullable;

/** What texts weigh on a page. */
public final class Weight {
    private Weight() {}

    /** Bytes of texts in UTF-8, escaped as pages escape them. */
    public static long of(@Nullable String... texts) {
        long all = 0;
        for (var text : texts) {
            all += text == null ? 0 : text.chars().mapToLong(Weight::of).sum();
        }
        return all;
    }

    private static long of(int character) {
        return switch (character) {
            case '"' -> 6;
            case '&', '\'' -> 5;
            case '<', '>' -> 4;
            default -> character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate((char) character) ? 2 : 3;
        };
    }
}
