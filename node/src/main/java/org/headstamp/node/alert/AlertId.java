package org.headstamp.node.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one alert inside this node: for an alert of another State the id of its message. */
public record AlertId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static AlertId parse(String text) {
        return UnreadableIdException.reading(text, id -> new AlertId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
