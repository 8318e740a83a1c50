package org.headstamp.node.console.entry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Faults;
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

    @GET
    public Response goOn(@Context HttpServerRequest request) {
        var way = WayOn.in(request);
        return way.waiting()
                .flatMap(mark -> parked.take(visit.operator(), mark))
                .map(form -> Response.ok(
                        LogInTemplates.goOn(visit.say(), visit.exercise(), form).render()))
                .orElseGet(() -> Response.status(Response.Status.FOUND)
                        .header(HttpHeaders.LOCATION, way.back().value()))
                .header(HttpHeaders.SET_COOKIE, WayOn.none(request))
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
