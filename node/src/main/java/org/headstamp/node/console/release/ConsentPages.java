package org.headstamp.node.console.release;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.release.consent.ConsentId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One request for consent, of ours or of another State, and all those of a case. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ConsentPages {
    private final ConsentDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    ConsentPages(ConsentDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{case}/release")
    public String list(@PathParam("case") String id) {
        var view = desk.of(visit.operator(), CaseId.parse(id));
        return ReleaseTemplates.list(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/consents/{id}")
    public String asked(@PathParam("id") String id) {
        return asked(ConsentId.parse(id), Entered.nothing());
    }

    private String asked(ConsentId id, Entered form) {
        return ReleaseTemplates.consent(visit.say(), visit.visitor(), desk.asked(visit.operator(), id, form))
                .render();
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/consents/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var consent = ConsentId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    form.requireSure();
                    desk.giveUp(visit.operator(), consent);
                    return URI.create("/console/consents/" + consent);
                },
                unsure -> asked(consent, unsure));
    }

    @GET
    @Path("/consent-requests/{id}")
    public String wanted(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var request = ConsentId.parse(id);
        var begun = forms.begun(RequestView.page(request), kept);
        return wanted(request, begun.orElseGet(Entered::nothing));
    }

    /** Drafts a decision; a second person approves it. */
    @POST
    @Path("/consent-requests/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var request = ConsentId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    desk.decide(visit.operator(), visit.say(), request, form);
                    return URI.create(RequestView.page(request));
                },
                wrong -> wanted(request, wrong));
    }

    private String wanted(ConsentId id, Entered form) {
        var view = desk.wanted(visit.operator(), id, form);
        return ReleaseTemplates.request(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
