package org.headstamp.node.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one alert inside this node: for an alert of another State the id of its message. */
public record AlertId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static AlertId parse(String text) {
        return new AlertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
