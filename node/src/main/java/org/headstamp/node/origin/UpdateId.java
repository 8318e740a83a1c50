package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one update of an investigation of ours inside this node. */
public record UpdateId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static UpdateId parse(String text) {
        return new UpdateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
