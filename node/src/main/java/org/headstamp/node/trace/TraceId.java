package org.headstamp.node.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one trace inside this node, on whichever side of it the node is. Peers never see it. */
public record TraceId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static TraceId parse(String text) {
        return new TraceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
