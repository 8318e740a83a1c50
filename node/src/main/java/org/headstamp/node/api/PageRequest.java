package org.headstamp.node.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param list names the list, so that a cursor of another one is not taken for one of this
 * @param limit 1 to 100
 * @param after key of the last item seen; null for the first page
 */
record PageRequest(String list, int limit, @Nullable String after) {
    static final int MOST = 100;

    private static final int DEFAULT_LIMIT = 50;
    private static final int LONGEST_CURSOR = 400;

    /** @throws InvalidValueException if the cursor is none of this list, or the limit is not 1 to 100 */
    static PageRequest of(String list, @Nullable String cursor, @Nullable String limit) {
        return new PageRequest(list, limitOf(limit), cursor == null ? null : opened(list, cursor));
    }

    /** The key of the last item seen, or a first one. */
    <K> K after(Function<String, K> parse, K first) {
        if (after == null) {
            return first;
        }
        try {
            return parse.apply(after);
        } catch (IllegalArgumentException e) {
            throw bad(e);
        }
    }

    /** The key of the last item seen, or null for the first page. */
    <K> @Nullable K afterOrNull(Function<String, K> parse) {
        return after == null ? null : after(parse, parse.apply(after));
    }

    <T> Page<T> page(List<T> items, @Nullable Object next) {
        return new Page<>(items, next == null ? null : sealed(next));
    }

    private String sealed(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(String list, String cursor) {
        try {
            var text = cursor.length() > LONGEST_CURSOR
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + ":")) {
                return text.substring(list.length() + 1);
            }
        } catch (IllegalArgumentException e) {
            throw bad(e);
        }
        throw bad(null);
    }

    private static int limitOf(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new InvalidValueException("limit", "must be a number from {0} to {1}", 1, MOST);
        }
        return Integer.parseInt(text);
    }

    private static InvalidValueException bad(@Nullable IllegalArgumentException cause) {
        var problem = new InvalidValueException("cursor", "is none that this list gave out");
        return cause == null ? problem : problem.because(cause);
    }
}
