package org.headstamp.node.trace.dialogue;

import java.util.HashSet;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.registry.HistoryFlaw;

/**
 * The State that asked does not understand an answer or a refusal (International Tracing Instrument, paragraph 23).
 *
 * @param fieldPaths protobuf field paths into what is to be clarified; empty for the whole
 * @param flaws where the history that an answer tells cannot be true
 */
public record ClarificationRequest(List<String> fieldPaths, String question, List<HistoryFlaw> flaws)
        implements DialogueContent {
    /** More field paths, and more flaws, do not fit on the wire. */
    public static final int MOST = 50;

    /** The longest question. */
    public static final int LONGEST = 4000;

    /** @throws InvalidValueException if a path or a flaw is named twice */
    public ClarificationRequest {
        fieldPaths = distinct("fieldPaths", Checked.list("fieldPaths", fieldPaths, MOST));
        fieldPaths.forEach(path -> Checked.text("fieldPaths", path, 200));
        question = Checked.text("question", question, LONGEST);
        flaws = distinct("flaws", Checked.list("flaws", flaws, MOST));
        flaws.forEach(ClarificationRequest::requireWritable);
    }

    /** A request that names no flaws. */
    public ClarificationRequest(List<String> fieldPaths, String question) {
        this(fieldPaths, question, List.of());
    }

    private static void requireWritable(HistoryFlaw flaw) {
        Checked.text("flaws.itemReference", flaw.itemReference(), 64);
        Checked.between("flaws.sequence", flaw.sequence(), 1, Integer.MAX_VALUE);
        Checked.present("flaws.kind", flaw.kind());
    }

    private static <T> List<T> distinct(String field, List<T> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValueException(field, "names the same twice");
        }
        return values;
    }
}
