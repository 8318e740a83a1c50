package org.headstamp.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Names one message for ever: a UUID of version 7 made by its sender. */
public record MessageId(@JsonValue UUID value) {
    /** @throws IllegalArgumentException if the UUID is not of version 7 */
    public MessageId {
        if (value.version() != 7) {
            throw new IllegalArgumentException(
                    "a message id is a UUID of version 7, not of version " + value.version());
        }
    }

    /** A new id. */
    public static MessageId at(Instant time, RandomGenerator random) {
        return new MessageId(TimeOrderedUuid.at(time, random));
    }

    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID of version 7
     */
    @JsonCreator
    public static MessageId parse(String text) {
        return UnreadableIdException.reading(text, id -> new MessageId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
