package org.headstamp.node.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * The cookie that holds a token. Over TLS, at the node or at a proxy that it trusts, it is {@code Secure} and its name
 * says so: browsers take {@code __Secure-} from no plain connection, and no other name is read then. ({@code __Host-}
 * would need the path {@code /}, and REST is to see no session.) It lasts as long as the browser is open.
 */
public final class SessionCookie {
    static final String PLAIN = "headstamp-session";
    static final String SECURE = "__Secure-" + PLAIN;

    private static final String FORM = "%s=%s; Path=/console; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    static Optional<SessionToken> in(HttpServerRequest request) {
        var cookie = request.getCookie(name(request));
        return cookie == null ? Optional.empty() : SessionToken.parse(cookie.getValue());
    }

    /** Value of the header {@code Set-Cookie} that opens a session. */
    public static String with(SessionToken token, HttpServerRequest request) {
        return secured(FORM.formatted(name(request), token.text()), request);
    }

    /** Value of the header {@code Set-Cookie} that makes the browser forget. */
    public static String none(HttpServerRequest request) {
        return secured(FORM.formatted(name(request), "") + "; Max-Age=0", request);
    }

    private static String name(HttpServerRequest request) {
        return request.isSSL() ? SECURE : PLAIN;
    }

    private static String secured(String cookie, HttpServerRequest request) {
        return request.isSSL() ? cookie + "; Secure" : cookie;
    }
}
