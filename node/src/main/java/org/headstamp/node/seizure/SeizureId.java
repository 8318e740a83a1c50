package org.headstamp.node.seizure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one seizure of this State. */
public record SeizureId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    @JsonCreator
    public static SeizureId parse(String text) {
        return new SeizureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
