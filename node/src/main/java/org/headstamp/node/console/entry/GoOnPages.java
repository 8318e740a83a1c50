package org.headstamp.node.console.entry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** After a log-in and what comes first after it: the form that waits for its sender, else the page that was asked for. */
@Path(WayOn.PAGE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class GoOnPages {
    private final ParkedForms parked;
    private final Visit visit;
    private final Faults faults;

    GoOnPages(ParkedForms parked, Visit visit, Faults faults) {
        this.parked = parked;
        this.visit = visit;
        this.faults = faults;
    }

    /** Shows the form as often as it is asked for while it waits: a page can be lost on its way, or loaded anew. */
    @GET
    public Response goOn(@Context HttpServerRequest request) {
        var way = WayOn.in(request);
        return way.waiting()
                .flatMap(mark -> parked.waiting(visit.operator(), mark))
                .map(form -> Response.ok(
                        LogInTemplates.goOn(visit.say(), visit.exercise(), form).render()))
                .orElseGet(() -> Response.status(Response.Status.FOUND)
                        .header(HttpHeaders.LOCATION, way.back().value())
                        .header(HttpHeaders.SET_COOKIE, WayOn.none(request)))
                .build();
    }

    /** Gives the form up. */
    @POST
    @Path("/drop")
    public Response drop(@Context HttpServerRequest request) {
        WayOn.in(request).waiting().ifPresent(mark -> parked.letGo(visit.operator(), mark));
        return Response.seeOther(OwnPath.FIRST.uri())
                .header(HttpHeaders.SET_COOKIE, WayOn.none(request))
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
