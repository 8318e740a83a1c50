package org.headstamp.node.ballistic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one lead, of ours or of another State, inside this node. */
public record BallisticLeadId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static BallisticLeadId parse(String text) {
        return new BallisticLeadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
