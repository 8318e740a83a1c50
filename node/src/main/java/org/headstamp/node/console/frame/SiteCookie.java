package org.headstamp.node.console.frame;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** A cookie of the console for this site alone, which no script reads. */
public record SiteCookie(String name, String value, Duration lasts) {
    /** Value of the header {@code Set-Cookie}: over TLS, at the node or at a proxy that it trusts, it is for TLS alone. */
    public String header(HttpServerRequest request) {
        var cookie =
                "%s=%s; Path=/console; Max-Age=%d; HttpOnly; SameSite=Strict".formatted(name, value, lasts.toSeconds());
        return request.isSSL() ? cookie + "; Secure" : cookie;
    }
}
