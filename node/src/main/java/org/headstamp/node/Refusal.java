package org.headstamp.node;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why something is refused. National systems and logs read it in English; pages say it in the language of their reader, whose
 * sentence is found by the English one.
 *
 * @param pattern the English sentence; <code>{0}</code> to <code>{9}</code> are its places
 * @param arguments what fills the places; coded values and States are said by their words on pages
 */
public record Refusal(String pattern, List<Object> arguments) {
    private static final String FAMILY = "refused.";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /**
     * A sentence with what fills its places.
     *
     * @param pattern a literal, so that a test finds it and misses no translation
     */
    public static Refusal of(String pattern, Object... arguments) {
        return new Refusal(pattern, List.of(arguments));
    }

    /** The sentence as national systems and logs read it. */
    public String english() {
        return PLACE.matcher(pattern).replaceAll(this::filled);
    }

    /** Key of the sentence in the language files: its words with hyphens between, without what fills the places. */
    public String key() {
        var words = PLACE.matcher(pattern).replaceAll(" ").toLowerCase(Locale.ROOT);
        return FAMILY + BETWEEN_WORDS.matcher(words).replaceAll(" ").strip().replace(' ', '-');
    }

    private String filled(MatchResult place) {
        return Matcher.quoteReplacement(english(arguments.get(Integer.parseInt(place.group(1)))));
    }

    private static String english(Object argument) {
        return switch (argument) {
            case Refusal inner -> inner.english();
            case Class<?> type -> type.getSimpleName();
            case Collection<?> several ->
                several.stream()
                        .map(Refusal::english)
                        .collect(
                                Collectors.joining(several.stream().anyMatch(Refusal.class::isInstance) ? ". " : ", "));
            default -> argument.toString();
        };
    }
}
