package org.headstamp.node.trace.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one question to the trade. */
public record SubQueryId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static SubQueryId parse(String text) {
        return UnreadableIdException.reading(text, id -> new SubQueryId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
