package org.headstamp.node.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * Words by which somebody looks for something of a case; empty for anything.
 *
 * @param text beginnings of words, in any order, or the beginning of the id of a case, or an id
 */
public record SearchWords(String text) {
    private static final int LONGEST = 200;
    private static final Pattern CASE = Pattern.compile("[A-Za-z]{2}-[0-9A-Fa-f-]{0,36}");
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** @throws InvalidValueException naming the field {@code words} if they are too many */
    public SearchWords {
        text = Checked.optionalText("words", text, LONGEST).strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** As a pattern of {@code LIKE} over ids of cases; empty if the words are no beginning of one. */
    public Optional<String> caseId() {
        return CASE.matcher(text).matches()
                ? Optional.of(text.substring(0, 2).toUpperCase(Locale.ROOT)
                        + text.substring(2).toLowerCase(Locale.ROOT) + "%")
                : Optional.empty();
    }

    /** The id of a record, or of a message. */
    public Optional<UUID> id() {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** As a {@code tsquery} of the database; empty if there is no word in it. */
    public String query() {
        return Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
