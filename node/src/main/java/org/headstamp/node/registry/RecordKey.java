package org.headstamp.node.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name that a register gives to one of its records: of a party, a lot, a firearm or a transfer. 1 to 64 characters:
 * ASCII letters, digits and {@code . _ / : # -}.
 */
public record RecordKey(String value) {
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._/:#-]{1," + MAX_LENGTH + "}");

    /** @throws IllegalArgumentException if the text has another form */
    @JsonCreator
    public RecordKey {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not the key of a record: \"" + value + "\"");
        }
    }

    /** Whether a text has the form of a key. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
