package org.headstamp.node.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list.
 *
 * @param next cursor of the page that follows; null on the last one
 */
record Page<T>(List<T> items, @Nullable String next) {
    Page {
        items = List.copyOf(items);
    }

    /** Of one item more than was asked for, which only says that there are more. */
    static <T> Page<T> of(PageRequest request, List<T> oneMore, Function<T, ?> key) {
        if (oneMore.size() <= request.limit()) {
            return new Page<>(oneMore, null);
        }
        var shown = oneMore.subList(0, request.limit());
        return request.page(shown, key.apply(shown.getLast()));
    }
}
