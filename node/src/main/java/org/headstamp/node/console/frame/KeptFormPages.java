package org.headstamp.node.console.frame;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import org.headstamp.node.InvalidValueException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Keeps forms while they are filled in: by themselves with htmx, which is told in a line how that went, else by a button. */
@Path("/console/kept-forms")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class KeptFormPages {
    private static final String INSTEAD = "kept-instead";

    private final BegunForms forms;
    private final Visit visit;
    private final Faults faults;

    KeptFormPages(BegunForms forms, Visit visit, Faults faults) {
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * Keeps a form as it is now.
     *
     * @param language in which it is gone on with; null for that of now
     */
    @POST
    public Response keep(
            @HeaderParam("HX-Request") @Nullable String partly,
            @QueryParam("language") @Nullable String language,
            MultivaluedMap<String, String> sent) {
        boolean instead = sent.containsKey(INSTEAD);
        sent.remove(INSTEAD);
        var form = Entered.of(sent);
        return partly == null ? visit.speaking(kept(form, instead), language).build() : line(form);
    }

    /** Gives up what was kept. */
    @POST
    @Path("/end")
    public Response discard(@HeaderParam("HX-Request") @Nullable String partly, MultivaluedMap<String, String> sent) {
        var place = FormPlace.of(Entered.of(sent));
        forms.drop(visit.operator(), place);
        return partly == null
                ? Response.seeOther(place.page()).build()
                : Response.ok("").build();
    }

    private ResponseBuilder kept(Entered form, boolean instead) {
        var place = FormPlace.of(form);
        return switch (forms.keep(visit.operator(), form, instead)) {
            case BegunForms.Outcome.Kept kept -> Response.seeOther(place.uri());
            case BegunForms.Outcome.Sent gone -> Response.seeOther(place.page());
            case BegunForms.Outcome.Another another -> choice(form, place, another.at());
        };
    }

    private ResponseBuilder choice(Entered form, FormPlace place, Instant at) {
        var page = FramePages.another(visit.say(), visit.visitor(), place.value(), at, form);
        return Response.status(412).entity(page.render());
    }

    private Response line(Entered form) {
        try {
            var say = visit.say();
            var page =
                    switch (forms.keep(visit.operator(), form, false)) {
                        case BegunForms.Outcome.Kept kept -> FramePages.kept(say, kept.at());
                        case BegunForms.Outcome.Sent gone -> FramePages.unkept(say, "");
                        case BegunForms.Outcome.Another another ->
                            FramePages.unkept(say, say.text("kept.another", say.time(another.at())));
                    };
            return Response.ok(page.render()).build();
        } catch (InvalidValueException e) {
            var say = visit.say();
            return Response.ok(FramePages.unkept(say, say.refusal(e.refusal())).render())
                    .build();
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
