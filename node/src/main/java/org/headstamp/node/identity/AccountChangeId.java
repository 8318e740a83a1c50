package org.headstamp.node.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one change as it was asked for: who confirms it confirms that one, and none that replaced it meanwhile. */
public record AccountChangeId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static AccountChangeId parse(String text) {
        return UnreadableIdException.reading(text, id -> new AccountChangeId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
