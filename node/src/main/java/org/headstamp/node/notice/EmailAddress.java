package org.headstamp.node.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * One address of the plain form of RFC 5321, section 4.1.2: a dot-string, an at sign and a domain name, in ASCII. Whatever
 * could end a header or name a second addressee does not fit. As text it says nothing, so that no log names it.
 */
public record EmailAddress(@JsonValue String value) {
    /** The longest that fits (RFC 5321, section 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_'+=~-]+(?:\\.[A-Za-z0-9_'+=~-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    /** @throws InvalidValueException if it is anything but one address */
    public EmailAddress {
        boolean fits = Checked.present("address", value).length() <= LONGEST
                && FORM.matcher(value).matches()
                && value.indexOf('@') <= LONGEST_LOCAL;
        if (!fits) {
            throw new InvalidValueException("address", "must be one address such as desk@police.example");
        }
    }

    /** Reads what JSON holds. */
    @JsonCreator
    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    @Override
    public String toString() {
        return "an e-mail address";
    }
}
