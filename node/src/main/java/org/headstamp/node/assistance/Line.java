package org.headstamp.node.assistance;

import java.util.List;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a draft and what it rests on.
 *
 * @param message the sealed message that says it; null when none does
 * @param record a record of this State that says it, such as {@code seizure/0190...}; null when none does
 * @param cautions what the State that said it says of its worth
 */
public record Line(
        String text, @Nullable MessageId message, @Nullable String record, List<String> cautions) {
    public Line {
        cautions = List.copyOf(cautions);
    }

    /** Something that only a person can fill in. */
    static Line open(String text) {
        return new Line(text, null, null, List.of());
    }

    /** Whether a person has to fill it in before the request is made. */
    public boolean toBeCompleted() {
        return message == null && record == null;
    }
}
