package org.headstamp.node.console.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.jspecify.annotations.Nullable;

/** Reads codes and times out of a posted form. What stands in none of our forms is refused by the name of its field. */
final class Chosen {
    private Chosen() {}

    /** The code that was chosen; null if none was. */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, Entered form, String name) {
        return of(type, form.value(name), name);
    }

    static <E extends Enum<E>> @Nullable E of(Class<E> type, String code, String name) {
        if (code.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(name, "names no code that is known"));
    }

    static <E extends Enum<E>> E required(Class<E> type, Entered form, String name) {
        var chosen = of(type, form, name);
        if (chosen == null) {
            throw new InvalidValueException(name, "must be chosen");
        }
        return chosen;
    }

    /** A time in UTC, as browsers send it; null if none was given. */
    static @Nullable Instant time(Entered form, String name) {
        var text = form.value(name);
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidValueException(name, "must look like {0}", "2026-03-02T12:00");
        }
    }

    static Instant requiredTime(Entered form, String name) {
        var time = time(form, name);
        if (time == null) {
            throw new InvalidValueException(name, "is missing");
        }
        return time;
    }

    static boolean ticked(Entered form, String name) {
        return !form.value(name).isEmpty();
    }
}
