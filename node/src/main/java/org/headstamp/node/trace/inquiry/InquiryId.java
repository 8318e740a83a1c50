package org.headstamp.node.trace.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names one inquiry inside this node. */
public record InquiryId(@JsonValue UUID value) {
    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static InquiryId parse(String text) {
        return UnreadableIdException.reading(text, id -> new InquiryId(UUID.fromString(id)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
