package org.headstamp.node.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose session a browser had last, also when it is over: what it sends then belongs to that account. */
@Singleton
public class SessionOwners {
    private final Sessions sessions;

    SessionOwners(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The account, who may be logged in no more; empty if nobody can tell. */
    public Optional<String> of(HttpServerRequest request) {
        return SessionCookie.in(request).flatMap(sessions::owner);
    }
}
