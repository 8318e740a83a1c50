package org.headstamp.node.console.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** The fields of a form that looks for something in a list; nothing in one stands for anything. */
public record Found(List<String> fields) {
    public Found {
        fields = List.copyOf(fields);
    }

    public Found(String... fields) {
        this(List.of(fields));
    }

    /** Whether something was looked for. */
    public boolean isIn(Entered form) {
        return fields.stream().anyMatch(field -> !form.value(field).isEmpty());
    }

    /** Address of the page that follows, on which the same is looked for. */
    public String address(String path, Entered form, Object before) {
        return Stream.concat(
                        Stream.of("before=" + before),
                        fields.stream()
                                .filter(field -> !form.value(field).isEmpty())
                                .map(field ->
                                        field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /**
     * The State that was chosen, null for any.
     *
     * @throws InvalidValueException if it is none
     */
    public static @Nullable MemberState state(Entered form, String field) {
        try {
            return form.value(field).isEmpty() ? null : new MemberState(form.value(field));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "must be chosen").because(e);
        }
    }

    /**
     * The code that was chosen, null for any.
     *
     * @throws InvalidValueException if it is none
     */
    public static <E extends Enum<E>> @Nullable E code(Entered form, Class<E> type, String field) {
        try {
            return form.value(field).isEmpty() ? null : Enum.valueOf(type, form.value(field));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(field, "must be chosen").because(e);
        }
    }
}
