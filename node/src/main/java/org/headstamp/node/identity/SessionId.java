package org.headstamp.node.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.UnreadableIdException;

/** Names a session; it opens nothing. */
public record SessionId(@JsonValue UUID value) {
    static final String ATTRIBUTE = "headstamp.session";

    /**
     * Reads an id.
     *
     * @throws UnreadableIdException if the text is not a UUID
     */
    @JsonCreator
    public static SessionId parse(String text) {
        return UnreadableIdException.reading(text, id -> new SessionId(UUID.fromString(id)));
    }

    /** The session of a request to the console; empty for one to REST. */
    public static Optional<SessionId> of(SecurityIdentity identity) {
        SessionId session = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(session);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
