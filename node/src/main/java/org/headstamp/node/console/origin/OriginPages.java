package org.headstamp.node.console.origin;

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
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.origin.NotificationDrafting;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Notifications and investigations of a case, and the form of a new notification. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class OriginPages {
    private final OriginDesk desk;
    private final NotificationDrafting drafting;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    OriginPages(OriginDesk desk, NotificationDrafting drafting, PostedForms posted, Visit visit, Faults faults) {
        this.desk = desk;
        this.drafting = drafting;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{case}/origin")
    public String list(@PathParam("case") String id) {
        var view = desk.of(visit.operator(), CaseId.parse(id));
        return OriginTemplates.list(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/cases/{case}/notify")
    public String form(@PathParam("case") String id, @QueryParam("kept") @Nullable String kept) {
        var caseId = CaseId.parse(id);
        var begun = posted.begun(visit.operator(), "/console/cases/" + caseId + "/notify", kept);
        return page(
                caseId,
                begun.orElseGet(
                        () -> Entered.nothing().with("language", visit.say().tag())));
    }

    @POST
    @Path("/cases/{case}/notify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("case") String id, MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        var form = Entered.of(sent);
        try {
            var filledIn = new NotificationForm(form, visit.exercise());
            var draft = filledIn.draft();
            filledIn.fields().requireConfirmed(draft.header(), visit.operator());
            var place = posted.once(
                    visit.operator(),
                    form,
                    () -> URI.create("/console/notifications/"
                            + drafting.open(visit.operator(), draft).id()));
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            return Response.status(400).entity(page(caseId, form.wrong(e))).build();
        }
    }

    private String page(CaseId id, Entered form) {
        var view = desk.form(
                visit.operator(),
                id,
                visit.say().federation().activePeers(),
                new NotificationForm(form, visit.exercise()));
        return OriginTemplates.draft(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
