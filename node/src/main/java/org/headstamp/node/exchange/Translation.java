package org.headstamp.node.exchange;

import java.util.Objects;
import org.headstamp.node.Checked;

/**
 * A translation of one free text of a message, beside the original. What arrives is kept as it came; {@link
 * TranslationRules} says whether it makes sense.
 *
 * @param fieldPath which text, as a protobuf field path into the message: {@code trace_request.legal_justification}
 * @param language of the translation, BCP 47
 * @param office that translated; empty when not stated
 * @param certified the office vouches for it
 */
public record Translation(String fieldPath, String language, String text, String office, boolean certified) {
    /** More of one message do not fit on the wire. */
    public static final int MOST = 100;

    public Translation {
        fieldPath = Checked.present("fieldPath", fieldPath);
        language = Checked.present("language", language);
        text = Checked.present("text", text);
        office = Objects.requireNonNullElse(office, "");
    }
}
