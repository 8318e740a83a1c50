package org.headstamp.node.console.seizure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.composer.ComposerAct;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The form for a seizure, in a case or together with a new one. Its buttons return it with what they changed. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SeizureFormPages {
    private final SeizureForms forms;
    private final Visit visit;
    private final Faults faults;

    SeizureFormPages(SeizureForms forms, Visit visit, Faults faults) {
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/new")
    public String withCase(@Context UriInfo address, @QueryParam("kept") @Nullable String kept) {
        return opened(null, address, kept);
    }

    @POST
    @Path("/cases/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response openCase(MultivaluedMap<String, String> sent) {
        return take(null, Entered.of(sent));
    }

    @GET
    @Path("/cases/{id}/seizures/new")
    public String inCase(
            @PathParam("id") String id, @Context UriInfo address, @QueryParam("kept") @Nullable String kept) {
        return opened(CaseId.parse(id), address, kept);
    }

    @POST
    @Path("/cases/{id}/seizures/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return take(CaseId.parse(id), Entered.of(sent));
    }

    private String opened(@Nullable CaseId caseId, UriInfo address, @Nullable String kept) {
        var given = Entered.of(address.getQueryParameters()).unposted();
        return page(caseId, forms.opened(visit.operator(), caseId, given, kept));
    }

    private Response take(@Nullable CaseId caseId, Entered form) {
        if (!form.value(ComposerAct.NAME).equals("record")) {
            return Response.ok(page(caseId, Rows.acted(form))).build();
        }
        return switch (forms.take(visit.operator(), caseId, form)) {
            case SeizureForms.Outcome.Recorded recorded ->
                Response.seeOther(recorded.place()).build();
            case SeizureForms.Outcome.Refused refused ->
                Response.status(400).entity(page(caseId, refused.form())).build();
        };
    }

    private String page(@Nullable CaseId caseId, Entered form) {
        return SeizureTemplates.form(visit.say(), visit.visitor(), forms.shown(visit.operator(), caseId, form))
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
