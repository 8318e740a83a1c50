package org.headstamp.node.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one trace inside this node, on whichever side of it the node is. Peers never see it. */
public record TraceId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static TraceId parse(String text) {
        return UnreadableIdException.reading(text, id -> new TraceId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
