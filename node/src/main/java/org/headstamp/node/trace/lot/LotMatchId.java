package org.headstamp.node.trace.lot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one match inside this node. */
public record LotMatchId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static LotMatchId parse(String text) {
        return new LotMatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
