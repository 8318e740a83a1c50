package org.headstamp.node.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.Checked;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case that somebody looks for.
 *
 * @param words beginnings of words of its title, in any order, or the beginning of its id; empty for any
 * @param with another State that takes part or opened it; null for any
 * @param state null for any
 */
public record CaseSearch(String words, @Nullable MemberState with, Casefile.@Nullable State state) {
    /** All cases. */
    public static final CaseSearch ALL = new CaseSearch("", null, null);

    private static final int LONGEST = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z]{2}-[0-9A-Fa-f-]{0,36}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public CaseSearch {
        words = Checked.optionalText("words", words, LONGEST).strip();
    }

    /** As a pattern of {@code LIKE} over ids; empty if the words are no beginning of one. */
    Optional<String> id() {
        return ID.matcher(words).matches()
                ? Optional.of(words.substring(0, 2).toUpperCase(Locale.ROOT)
                        + words.substring(2).toLowerCase(Locale.ROOT) + "%")
                : Optional.empty();
    }

    /** As a {@code tsquery} of the database; empty if there is no word in it. */
    String query() {
        return Arrays.stream(BETWEEN_WORDS.split(words))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
