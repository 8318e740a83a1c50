package org.headstamp.node.trace.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one question to the trade. */
public record SubQueryId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static SubQueryId parse(String text) {
        return new SubQueryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
