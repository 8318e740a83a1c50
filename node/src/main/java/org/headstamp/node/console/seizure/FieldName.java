package org.headstamp.node.console.seizure;

import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;

/** Says of what the domain refuses which field of the form it is. */
final class FieldName {
    private FieldName() {}

    /**
     * Makes a value that stands in one field, or in several that begin with its name.
     *
     * @throws InvalidValueException with the name of that field
     */
    static <T> T in(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidValueException e) {
            throw e.field().startsWith(field) ? e : e.at(field);
        }
    }

    /**
     * Makes a value whose fields have the same names in the form, after this beginning.
     *
     * @throws InvalidValueException with the name of the field in the form
     */
    static <T> T after(String prefix, Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidValueException e) {
            throw e.field().startsWith(prefix) ? e : e.at(prefix + e.field());
        }
    }
}
