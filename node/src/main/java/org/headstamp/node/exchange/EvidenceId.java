package org.headstamp.node.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one piece of evidence inside this node. */
public record EvidenceId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static EvidenceId parse(String text) {
        return UnreadableIdException.reading(text, id -> new EvidenceId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
