package org.headstamp.node.seizure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one seizure of this State. */
public record SeizureId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is no UUID
     */
    @JsonCreator
    public static SeizureId parse(String text) {
        return UnreadableIdException.reading(text, id -> new SeizureId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
