package org.headstamp.node.trace.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one message of a dialogue inside this node, also before there is a sealed message. */
public record DialogueId(UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is no UUID
     */
    @JsonCreator
    public static DialogueId parse(String text) {
        return UnreadableIdException.reading(text, id -> new DialogueId(UUID.fromString(id)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
