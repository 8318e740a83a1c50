package org.headstamp.node.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one deadline inside this node. */
public record DeadlineId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static DeadlineId parse(String text) {
        return UnreadableIdException.reading(text, id -> new DeadlineId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
