package org.headstamp.node.trace.lot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one match inside this node. */
public record LotMatchId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static LotMatchId parse(String text) {
        return UnreadableIdException.reading(text, id -> new LotMatchId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
