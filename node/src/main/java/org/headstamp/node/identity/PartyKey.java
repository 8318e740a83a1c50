package org.headstamp.node.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;

/**
 * The party of the national register that an account of the trade acts for, by the key that the register gives it: 1 to
 * 64 ASCII letters, digits and {@code . _ / : # -}.
 */
public record PartyKey(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._/:#-]{1,64}");

    /** @throws InvalidValueException if the text has another form */
    @JsonCreator
    public PartyKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException("party", "is not the key of a party: \"{0}\"", value);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
