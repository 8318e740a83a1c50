package org.headstamp.node.release.disclosure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one disclosure of ours inside this node. */
public record DisclosureId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static DisclosureId parse(String text) {
        return UnreadableIdException.reading(text, id -> new DisclosureId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
