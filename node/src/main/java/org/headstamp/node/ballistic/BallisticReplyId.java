package org.headstamp.node.ballistic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one reply of ours inside this node. */
public record BallisticReplyId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static BallisticReplyId parse(String text) {
        return UnreadableIdException.reading(text, id -> new BallisticReplyId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
