package org.headstamp.node.origin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one notification of ours inside this node. */
public record NotificationId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static NotificationId parse(String text) {
        return UnreadableIdException.reading(text, id -> new NotificationId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
