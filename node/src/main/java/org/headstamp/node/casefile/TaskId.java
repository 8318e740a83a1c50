package org.headstamp.node.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one task inside this node. */
public record TaskId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static TaskId parse(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
