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
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Notifications and investigations of a case, and the form of a new notification. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class OriginPages {
    private final OriginDesk desk;
    private final Notifying notifying;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    OriginPages(OriginDesk desk, Notifying notifying, PostedForms posted, Visit visit, Faults faults) {
        this.desk = desk;
        this.notifying = notifying;
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

    /** Shows the notification as it would leave, and drafts it once that was seen. */
    @POST
    @Path("/cases/{case}/notify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("case") String id, MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        var form = Entered.of(sent);
        return notifying.answer(
                visit.operator(), new NotificationForm(form, visit.exercise()), again -> page(caseId, again));
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
