package org.headstamp.node.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one policy, in all its versions, inside this node. */
public record PolicyId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static PolicyId parse(String text) {
        return new PolicyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
