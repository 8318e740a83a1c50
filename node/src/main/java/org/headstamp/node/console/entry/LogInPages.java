package org.headstamp.node.console.entry;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ConsoleLogIns;
import org.headstamp.node.identity.SessionCookie;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.identity.SessionToken;
import org.headstamp.node.identity.Sessions;
import org.jspecify.annotations.Nullable;

/** Logging in and out. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LogInPages {
    private static final String LOG_IN = "/console/log-in";

    private final ConsoleLogIns logIns;
    private final Sessions sessions;
    private final LogInViews views;
    private final SecurityIdentity identity;
    private final Visit visit;

    LogInPages(ConsoleLogIns logIns, Sessions sessions, LogInViews views, SecurityIdentity identity, Visit visit) {
        this.logIns = logIns;
        this.sessions = sessions;
        this.views = views;
        this.identity = identity;
        this.visit = visit;
    }

    @GET
    @Path("/log-in")
    @PermitAll
    public String logIn(@QueryParam("return") @Nullable String back, @QueryParam("lost") @Nullable String lost) {
        return page(views.of(OwnPath.of(back), lost == null ? Kept.NONE : Kept.LOST));
    }

    @POST
    @Path("/session")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> sent, @Context HttpServerRequest request) {
        var view = views.of(OwnPath.of(sent.getFirst("return")), Kept.carried(sent));
        return logIns.withPassword(
                        text(sent, "account"), text(sent, "password"), text(sent, "code"), Origins.of(request))
                .map(token -> goOn(view, token, request))
                .orElseGet(() -> refused(view));
    }

    @POST
    @Path("/log-out")
    @Authenticated
    public Response logOut(@Context HttpServerRequest request) {
        var operator = visit.operator();
        SessionId.of(identity).ifPresent(session -> sessions.end(operator, operator.account(), session));
        return Response.seeOther(URI.create(LOG_IN))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.none(request))
                .build();
    }

    /**
     * The address is relative: behind a proxy that ends TLS another one may be refused by our own policy for forms. The
     * browser holds the way on, for who has a duty first.
     */
    private Response goOn(LogInView view, SessionToken token, HttpServerRequest request) {
        var kept = view.kept();
        boolean waits = kept.waits() || kept.resumed();
        var response = Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, waits ? WayOn.PAGE : view.back().value())
                .header(HttpHeaders.SET_COOKIE, SessionCookie.with(token, request));
        boolean plain = !kept.waits() && view.back().equals(OwnPath.FIRST);
        return plain || kept.resumed()
                ? response.build()
                : response.header(HttpHeaders.SET_COOKIE, new WayOn(kept.mark(), view.back()).cookie(request))
                        .build();
    }

    private Response refused(LogInView view) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(page(view.afterRefusal()))
                .build();
    }

    private String page(LogInView view) {
        return LogInTemplates.logIn(visit.say(), view).render();
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
