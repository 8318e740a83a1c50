package org.headstamp.node.console.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Say;

/** Names of fields in words. */
final class FieldNames {
    private static final String FAMILY = "Fact.";
    private static final Pattern INDEX = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private FieldNames() {}

    /** Key of the words for a component of a record. */
    static String key(String component) {
        return FAMILY + component;
    }

    /** A component of a record in words. */
    static String of(Say say, String component) {
        return say.language().has(key(component)) ? say.text(key(component)) : component;
    }

    /** A protobuf field path in words. */
    static String ofPath(Say say, String fieldPath) {
        return Arrays.stream(INDEX.matcher(fieldPath).replaceAll("").split("\\."))
                .map(FieldNames::component)
                .map(component -> of(say, component))
                .collect(Collectors.joining(" › "));
    }

    /** A protobuf field path as the path of a fact. */
    static String path(String fieldPath) {
        return component(fieldPath);
    }

    private static String component(String snakeCase) {
        return WORD.matcher(snakeCase).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
