package org.headstamp.node.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;

/** Names a session; it opens nothing. */
public record SessionId(@JsonValue UUID value) {
    static final String ATTRIBUTE = "headstamp.session";

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static SessionId parse(String text) {
        return new SessionId(UUID.fromString(text));
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
