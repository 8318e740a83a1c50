package org.headstamp.node.registry.imports;

import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one import inside this node. */
public record ImportId(UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    public static ImportId parse(String text) {
        return UnreadableIdException.reading(text, id -> new ImportId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
