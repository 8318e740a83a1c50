package org.headstamp.node.release.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one request for leave, ours or another State's, inside this node. */
public record ConsentId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static ConsentId parse(String text) {
        return UnreadableIdException.reading(text, id -> new ConsentId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
