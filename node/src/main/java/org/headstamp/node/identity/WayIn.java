package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Where a request goes for which nobody is logged in, or whose operator has a duty first. */
final class WayIn {
    /** The largest form with a file that browsers are asked to send again; a photograph fits. */
    static final long LARGEST_AGAIN = 20 * 1024 * 1024 + 64 * 1024;

    private static final String LOG_IN = "/console/log-in?return=";
    private static final String LATE_FORM = "/console/log-in/form";
    private static final String LOST = "&lost=yes";
    /** A length with more digits than this is no int. */
    private static final int MOST_DIGITS = 9;

    private static final String LOG_OUT = "/console/log-out";
    private static final String SESSION_END = "/console/session/end";

    /** Also before a duty is done. */
    private static final Set<String> OPEN_TO_ALL = Set.of(LOG_OUT, LATE_FORM, SESSION_END);

    private WayIn() {}

    /** Whether the operator may come to what is asked for; otherwise the request counts as nobody's. */
    static boolean isOpen(RoutingContext call, SecurityIdentity identity) {
        var path = call.normalizedPath();
        var undone = Duty.of(identity).filter(duty -> !duty.opens(path) && !OPEN_TO_ALL.contains(path));
        undone.ifPresent(duty -> call.put(Duty.ATTRIBUTE, duty));
        return undone.isEmpty();
    }

    /**
     * A redirect. That of a form (307) makes the browser send it again to a page that keeps what was filled in until its
     * sender has done what comes first. For a fragment there is none: the page that asks for it stays as it is.
     */
    static ChallengeData of(RoutingContext call) {
        var request = call.request();
        if (isFragment(request)) {
            return new ChallengeData(401);
        }
        if (isForm(request) && canComeAgain(request)) {
            return new ChallengeData(307, "Location", LATE_FORM + "?return=" + encoded(request.uri()));
        }
        Duty duty = call.get(Duty.ATTRIBUTE);
        if (duty != null) {
            return new ChallengeData(302, "Location", duty.page());
        }
        var back = request.method().equals(HttpMethod.GET) ? request.uri() : pageOf(request);
        return new ChallengeData(302, "Location", LOG_IN + encoded(back) + (isForm(request) ? LOST : ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    private static boolean canComeAgain(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null || (length.length() <= MOST_DIGITS && Long.parseLong(length) <= LARGEST_AGAIN);
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
