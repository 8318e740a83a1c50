package org.headstamp.node.console.seizure;

import java.util.Arrays;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;

/** Coded values of a form. */
final class Coded {
    private Coded() {}

    /**
     * The code that a field names.
     *
     * @param otherwise where it is empty
     * @throws InvalidValueException if it names no such code
     */
    static <E extends Enum<E>> E in(Entered form, String field, E otherwise) {
        var name = form.value(field);
        if (name.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "names no code that is known"));
    }
}
