package org.headstamp.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.headstamp.pki.MemberState;

/** Names one case in all States that take part: the State that opened it and a UUID, as {@code XA-<uuid>}. */
public record CaseId(MemberState opener, UUID number) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{2})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** A new id for a case that the given State opens. */
    public static CaseId at(MemberState opener, Instant time, RandomGenerator random) {
        return new CaseId(opener, TimeOrderedUuid.at(time, random));
    }

    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text has not the form of a case id
     */
    @JsonCreator
    public static CaseId parse(String text) {
        return UnreadableIdException.reading(text, CaseId::read);
    }

    private static CaseId read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a case id is a State, a hyphen and a UUID, not \"" + text + "\"");
        }
        return new CaseId(new MemberState(parts.group(1)), UUID.fromString(parts.group(2)));
    }

    /** Whether a text has the form of a case id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @JsonValue
    @Override
    public String toString() {
        return opener + "-" + number;
    }
}
