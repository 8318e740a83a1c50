package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a request goes for which nobody is logged in, or whose operator must set up a second factor first. */
final class WayIn {
    private static final String LOG_IN = "/console/log-in?return=";
    private static final String ENROLMENT = "/console/second-factor";
    private static final String LOG_OUT = "/console/log-out";
    private static final String MUST_ENROL = "headstamp.must-enrol";

    private WayIn() {}

    /** Whether the operator may come to what is asked for; otherwise the request counts as nobody's. */
    static boolean isOpen(RoutingContext call, SecurityIdentity identity) {
        boolean mustEnrol = Boolean.TRUE.equals(identity.<Boolean>getAttribute(SessionIdentityProvider.MUST_ENROL));
        var path = call.normalizedPath();
        boolean open = !mustEnrol || path.equals(ENROLMENT) || path.startsWith(ENROLMENT + "/") || path.equals(LOG_OUT);
        if (!open) {
            call.put(MUST_ENROL, true);
        }
        return open;
    }

    /**
     * A redirect. That of a form (307) makes the browser send its fields to the log-in page, which keeps them. For a
     * fragment there is none: the page that asks for it stays as it is, with what was filled in.
     */
    static ChallengeData of(RoutingContext call) {
        var request = call.request();
        if (isFragment(request)) {
            return new ChallengeData(401);
        }
        if (call.get(MUST_ENROL) != null) {
            return new ChallengeData(302, "Location", ENROLMENT);
        }
        boolean form = isForm(request);
        var back = form || request.method().equals(HttpMethod.GET) ? request.uri() : pageOf(request);
        return new ChallengeData(
                form ? 307 : 302, "Location", LOG_IN + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Whether a page fetches it by itself: that is no use by a person, who may have gone home. */
    static boolean isByItself(HttpServerRequest request) {
        var accepted = request.getHeader("Accept");
        boolean stream = accepted != null && accepted.startsWith("text/event-stream");
        return request.method().equals(HttpMethod.GET) && (stream || isFragment(request));
    }

    private static boolean isFragment(HttpServerRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return request.method().equals(HttpMethod.POST)
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    /** The page that sent the request, by its own word; the log-in page leads to no address that is not ours. */
    private static String pageOf(HttpServerRequest request) {
        var named = request.getHeader("Referer");
        try {
            var path = named == null ? null : URI.create(named).getRawPath();
            return path == null ? "/console" : path;
        } catch (IllegalArgumentException e) {
            return "/console";
        }
    }
}
