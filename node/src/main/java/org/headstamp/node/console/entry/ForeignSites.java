package org.headstamp.node.console.entry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site makes a browser send (cross-site request forgery): the session cookie is
 * SameSite=Strict, and a writing request says with Sec-Fetch-Site (Fetch Metadata), or with Origin in older browsers,
 * where it comes from. Other clients than browsers send neither.
 */
@Singleton
class ForeignSites {
    private static final int EARLY = 300;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(ForeignSites::check, EARLY);
    }

    private static void check(RoutingContext call) {
        var request = call.request();
        if (READING.contains(request.method()) || isOwn(request)) {
            call.next();
        } else {
            var unused = call.response().setStatusCode(403).end("requests of other sites are refused");
        }
    }

    private static boolean isOwn(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
