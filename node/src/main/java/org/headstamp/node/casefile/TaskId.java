package org.headstamp.node.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one task inside this node. */
public record TaskId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static TaskId parse(String text) {
        return UnreadableIdException.reading(text, id -> new TaskId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
