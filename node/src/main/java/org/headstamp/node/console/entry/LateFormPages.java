package org.headstamp.node.console.entry;

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
import java.util.Optional;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.OwnPath;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Duty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Where browsers send a form again whose session was over, or whose sender has a duty first. */
@Path("/console/log-in/form")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
class LateFormPages {
    private final ParkedForms parked;
    private final LogInViews views;
    private final SecurityIdentity identity;
    private final Visit visit;
    private final Faults faults;

    LateFormPages(ParkedForms parked, LogInViews views, SecurityIdentity identity, Visit visit, Faults faults) {
        this.parked = parked;
        this.views = views;
        this.identity = identity;
        this.visit = visit;
        this.faults = faults;
    }

    /** For who loads the address of the page anew. */
    @GET
    public Response start(@QueryParam("return") @Nullable String back) {
        return Response.seeOther(
                        URI.create("/console/log-in?return=" + OwnPath.of(back).encoded()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fields(
            @QueryParam("return") @Nullable String back,
            MultivaluedMap<String, String> sent,
            @Context HttpServerRequest request) {
        return park(OwnPath.of(back), LateForm.of(sent), request);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response parts(
            @QueryParam("return") @Nullable String back,
            MultipartFormDataInput sent,
            @Context HttpServerRequest request) {
        return park(OwnPath.of(back), LateForm.of(sent.getValues()), request);
    }

    private Response park(OwnPath place, Optional<LateForm> form, HttpServerRequest request) {
        var kept = WayOn.leadsNowhere(place)
                ? Kept.NONE
                : form.flatMap(sent -> parked.park(request, place, sent))
                        .map(Kept::of)
                        .orElse(Kept.LOST);
        return Duty.of(identity)
                .map(duty -> Response.seeOther(URI.create(duty.page()))
                        .header(HttpHeaders.SET_COOKIE, new WayOn(kept.mark(), place).cookie(request))
                        .build())
                .orElseGet(() -> Response.ok(LogInTemplates.logIn(visit.say(), views.of(place, kept))
                                .render())
                        .build());
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
