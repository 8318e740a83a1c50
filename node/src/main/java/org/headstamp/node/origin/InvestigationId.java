package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one parallel investigation inside this node. */
public record InvestigationId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static InvestigationId parse(String text) {
        return UnreadableIdException.reading(text, id -> new InvestigationId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
