package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one policy, in all its versions, inside this node. */
public record PolicyId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static PolicyId parse(String text) {
        return UnreadableIdException.reading(text, id -> new PolicyId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
