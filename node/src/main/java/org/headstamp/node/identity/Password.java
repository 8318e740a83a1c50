package org.headstamp.node.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/** A password that someone chose, and that is not among those which are guessed first. It never shows in logs. */
public record Password(String value) {
    private static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    public Password {
        Checked.present("password", value);
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            throw new InvalidValueException("password", "must have at least {0} characters", SHORTEST);
        }
        if (!fits(value)) {
            throw new InvalidValueException("password", "must have at most {0} bytes in UTF-8", MOST_BYTES);
        }
        if (CommonPasswords.contain(value)) {
            throw new InvalidValueException("password", "is one of those that are guessed first");
        }
    }

    /**
     * One that has another name where it comes from.
     *
     * @throws InvalidValueException of that field
     */
    public static Password named(String field, String value) {
        try {
            return new Password(value);
        } catch (InvalidValueException e) {
            throw e.at(field);
        }
    }

    /** @throws InvalidValueException if it contains the name of the account that it is for */
    void requireSuits(String account) {
        requireSuits("password", account);
    }

    /** @throws InvalidValueException of that field, as {@link #requireSuits(String)} */
    void requireSuits(String field, String account) {
        if (value.toLowerCase(Locale.ROOT).contains(account)) {
            throw new InvalidValueException(field, "must not contain the name of the account");
        }
    }

    static boolean fits(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
