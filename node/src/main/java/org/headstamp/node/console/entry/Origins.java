package org.headstamp.node.console.entry;

import io.vertx.core.http.HttpServerRequest;
import org.headstamp.node.identity.SessionOrigin;

/** From where a request comes. */
final class Origins {
    private Origins() {}

    static SessionOrigin of(HttpServerRequest request) {
        var address = request.remoteAddress();
        return SessionOrigin.of(request.getHeader("User-Agent"), address == null ? null : address.hostAddress());
    }
}
