package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one correction, of either side, inside this node. */
public record CorrectionId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static CorrectionId parse(String text) {
        return UnreadableIdException.reading(text, id -> new CorrectionId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
