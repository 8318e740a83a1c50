package org.headstamp.node.trace.answering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.SearchWords;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a question of another State that somebody looks for.
 *
 * @param words of it, the beginning of the id of its case, or its own id or that of the message that brought it
 * @param asker null for any
 * @param state name of the state in which it is, one of {@link #states}; empty for any
 */
public record QuestionSearch(SearchWords words, @Nullable MemberState asker, String state) {
    /** All questions. */
    public static final QuestionSearch ALL = new QuestionSearch(new SearchWords(""), null, "");

    /** @throws InvalidValueException if there is no such state */
    public QuestionSearch {
        if (!state.isEmpty() && !states().contains(state)) {
            throw new InvalidValueException("state", "must be chosen");
        }
    }

    /** The names of all states, from the first to the last. */
    public static List<String> states() {
        return names(AnsweringState.class).distinct().toList();
    }

    private static Stream<String> names(Class<?> state) {
        return state.isSealed()
                ? Arrays.stream(state.getPermittedSubclasses()).flatMap(QuestionSearch::names)
                : Stream.of(state.getSimpleName());
    }
}
