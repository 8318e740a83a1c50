package org.headstamp.node.console.frame;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The field of a form that holds what the schema calls by a path. */
final class SchemaPath {
    private static final Pattern WORD_BEGINS = Pattern.compile("_([a-z])");
    /** What says nothing without the field that it is in. */
    private static final List<String> INNER = List.of("known", "name", "raw", "value");

    private SchemaPath() {}

    /** The field of that name, which may stand after the name of its form; empty where there is none. */
    static Optional<String> in(Collection<String> fields, String path) {
        var parts = Arrays.stream(path.replaceAll("\\[\\d+]", "").split("\\."))
                .toList()
                .reversed();
        int most = INNER.contains(parts.getFirst()) ? 2 : 1;
        return parts.stream()
                .limit(most)
                .flatMap(SchemaPath::names)
                .flatMap(name -> named(fields, name))
                .findFirst();
    }

    /** As JSON has it, and its last word alone. */
    private static Stream<String> names(String part) {
        var name = WORD_BEGINS.matcher(part).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        var last = part.substring(part.lastIndexOf('_') + 1);
        return INNER.contains(part) || name.equals(last) ? Stream.of(name) : Stream.of(name, last);
    }

    private static Stream<String> named(Collection<String> fields, String name) {
        return fields.stream().filter(field -> field.equals(name) || field.endsWith("-" + name));
    }
}
