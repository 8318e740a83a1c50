package org.headstamp.node.console.entry;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.SiteCookie;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on who comes in by the identity provider, or has a duty first. The browser holds it meanwhile.
 *
 * @param mark of the form that waits; null for none
 */
record WayOn(@Nullable UUID mark, OwnPath back) {
    /** The page that leads there. */
    static final String PAGE = "/console/go-on";

    static final String COOKIE = "headstamp-go-on";

    private static final String NO_MARK = "-";
    private static final WayOn NONE = new WayOn(null, OwnPath.FIRST);

    WayOn {
        back = leadsNowhere(back) ? OwnPath.FIRST : back;
    }

    /** Whether a page is over with the log-in. */
    static boolean leadsNowhere(OwnPath back) {
        return back.value().startsWith("/console/log-") || back.value().startsWith(PAGE);
    }

    /** What the browser holds; what cannot be read leads to the first page. */
    static WayOn in(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? NONE : read(cookie.getValue());
    }

    private static WayOn read(String value) {
        var parts = value.split("\\.", -1);
        return parts.length == 2 ? new WayOn(Kept.parsed(parts[0]).orElse(null), path(parts[1])) : NONE;
    }

    private static OwnPath path(String encoded) {
        try {
            return OwnPath.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return OwnPath.FIRST;
        }
    }

    /** Value of the header {@code Set-Cookie} that makes the browser hold it as long as forms wait. */
    String cookie(HttpServerRequest request) {
        var path = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(back.value().getBytes(StandardCharsets.UTF_8));
        return cookie((mark == null ? NO_MARK : mark.toString()) + "." + path, ParkedForms.KEPT, request);
    }

    /** Value of the header {@code Set-Cookie} that makes the browser forget. */
    static String none(HttpServerRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    Optional<UUID> waiting() {
        return Optional.ofNullable(mark);
    }

    private static String cookie(String value, Duration lasts, HttpServerRequest request) {
        return new SiteCookie(COOKIE, value, lasts).header(request);
    }
}
