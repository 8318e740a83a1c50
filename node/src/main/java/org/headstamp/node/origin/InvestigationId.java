package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one parallel investigation inside this node. */
public record InvestigationId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static InvestigationId parse(String text) {
        return new InvestigationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
