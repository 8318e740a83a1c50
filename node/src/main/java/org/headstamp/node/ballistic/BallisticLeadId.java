package org.headstamp.node.ballistic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one lead, of ours or of another State, inside this node. */
public record BallisticLeadId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static BallisticLeadId parse(String text) {
        return UnreadableIdException.reading(text, id -> new BallisticLeadId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
