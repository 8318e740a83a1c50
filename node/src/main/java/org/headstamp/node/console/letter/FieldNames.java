package org.headstamp.node.console.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.identity.MessageKind;

/** Names of fields in words. */
public final class FieldNames {
    private static final String FAMILY = "Fact.";
    private static final String OTHER = "form.other-field";
    private static final String KNOWN = ".known";
    private static final Pattern STEP = Pattern.compile("([^\\[]*)(?:\\[([0-9]{1,9})])?.*");
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private FieldNames() {}

    /** Key of the words for a component of a record. */
    static String key(String component) {
        return FAMILY + component;
    }

    /** A component of a record in words. */
    static String of(Say say, String component) {
        return find(say, component).orElseGet(() -> say.text(OTHER));
    }

    /** The words for a component of a record; empty if it has none. */
    static Optional<String> find(Say say, String component) {
        return say.language().has(key(component)) ? Optional.of(say.text(key(component))) : Optional.empty();
    }

    /** A protobuf field path in words; its places count from 1. */
    public static String ofPath(Say say, String fieldPath) {
        return Arrays.stream(withoutKnown(fieldPath).split("\\.", -1))
                .map(step -> ofStep(say, step))
                .collect(Collectors.joining(" › "));
    }

    private static String ofStep(Say say, String step) {
        var parts = STEP.matcher(step);
        if (!parts.matches()) {
            return say.text(OTHER);
        }
        var words = find(say, component(parts.group(1)))
                .or(() -> kind(say, parts.group(1)))
                .orElseGet(() -> say.text(OTHER));
        var place = parts.group(2);
        return place == null ? words : words + " " + say.number(Long.parseLong(place) + 1);
    }

    /** Some paths begin with the kind of their message. */
    private static Optional<String> kind(Say say, String step) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(step))
                .findFirst()
                .map(say::code);
    }

    /** A protobuf field path as the path of a fact. */
    static String path(String fieldPath) {
        return component(withoutKnown(fieldPath));
    }

    /** What is told of a value that may be held back stands below it. */
    private static String withoutKnown(String fieldPath) {
        return fieldPath.endsWith(KNOWN) ? fieldPath.substring(0, fieldPath.length() - KNOWN.length()) : fieldPath;
    }

    private static String component(String snakeCase) {
        return WORD.matcher(snakeCase).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
