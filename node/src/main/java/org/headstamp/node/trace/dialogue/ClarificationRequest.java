package org.headstamp.node.trace.dialogue;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;

/**
 * The State that asked does not understand an answer or a refusal (International Tracing Instrument, paragraph 23).
 *
 * @param fieldPaths protobuf field paths into what is to be clarified; empty for the whole
 */
public record ClarificationRequest(List<String> fieldPaths, String question) implements DialogueContent {
    /** @throws InvalidValueException if a path is named twice */
    public ClarificationRequest {
        fieldPaths = Checked.list("fieldPaths", fieldPaths, 50);
        fieldPaths.forEach(path -> Checked.text("fieldPaths", path, 200));
        if (new HashSet<>(fieldPaths).size() < fieldPaths.size()) {
            throw new InvalidValueException("fieldPaths", "names the same twice");
        }
        question = Checked.text("question", question, 4000);
    }
}
