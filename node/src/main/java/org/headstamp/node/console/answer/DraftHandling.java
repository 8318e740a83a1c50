package org.headstamp.node.console.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Handling;
import org.jspecify.annotations.Nullable;

/** How an answer must be handled, where that differs from how the question must be. */
final class DraftHandling {
    private static final List<String> BESIDE_THE_CODE =
            List.of("ownWords", "release", "source", "information", "confidential");

    private DraftHandling() {}

    static List<String> fields() {
        return Stream.concat(Stream.of("handling"), BESIDE_THE_CODE.stream()).toList();
    }

    /** Fills in what a draft has. */
    static void fill(Map<String, List<String>> values, @Nullable Handling handling) {
        if (handling == null) {
            return;
        }
        var source = handling.sourceEvaluation();
        int information = handling.informationEvaluation();
        values.put("handling", List.of(handling.code().name()));
        values.put("ownWords", List.of(handling.ownWords() == null ? "" : handling.ownWords()));
        values.put("release", List.of(handling.onwardRelease().name()));
        values.put("source", List.of(source == null ? "" : source.name()));
        values.put("information", List.of(information == 0 ? "" : Integer.toString(information)));
        values.put("confidential", List.of(handling.confidentialityGuaranteed() ? "yes" : ""));
    }

    /**
     * What was filled in; null for the handling of the question.
     *
     * @throws InvalidValueException if something is stated without a code
     */
    static @Nullable Handling read(Entered form) {
        if (!form.value("handling").isEmpty()) {
            return new HeaderFields(form, false).handling();
        }
        if (BESIDE_THE_CODE.stream().anyMatch(field -> !form.value(field).isEmpty())) {
            throw new InvalidValueException("handling", "must be chosen");
        }
        return null;
    }
}
