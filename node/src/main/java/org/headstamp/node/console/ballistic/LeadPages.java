package org.headstamp.node.console.ballistic;

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
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Ballistic leads of a case, one lead of ours, and the form of a new one. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class LeadPages {
    private final LeadDesk desk;
    private final CaseLeads cases;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    LeadPages(LeadDesk desk, CaseLeads cases, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.cases = cases;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{case}/ballistics")
    public String list(@PathParam("case") String id) {
        var view = cases.of(visit.operator(), CaseId.parse(id));
        return BallisticTemplates.list(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/cases/{case}/ballistic-lead")
    public String form(@PathParam("case") String id, @QueryParam("kept") @Nullable String kept) {
        var caseId = CaseId.parse(id);
        var begun = forms.begun(LeadFormView.page(caseId), kept);
        return form(
                caseId,
                begun.orElseGet(
                        () -> Entered.nothing().with("language", visit.say().tag())));
    }

    /** Shows a lead as it would leave, and drafts it once that was seen. */
    @POST
    @Path("/cases/{case}/ballistic-lead")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("case") String id, MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        var form = Entered.of(sent);
        return desk.answer(
                visit.operator(), caseId, new LeadForm(form, visit.exercise()), again -> form(caseId, again));
    }

    @GET
    @Path("/ballistic-leads/{id}")
    public String lead(@PathParam("id") String id) {
        return lead(BallisticLeadId.parse(id), Entered.nothing());
    }

    private String lead(BallisticLeadId id, Entered form) {
        return BallisticTemplates.lead(visit.say(), visit.visitor(), desk.view(visit.operator(), id, form))
                .render();
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/ballistic-leads/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var lead = BallisticLeadId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    form.requireSure();
                    desk.giveUp(visit.operator(), lead);
                    return place(lead);
                },
                unsure -> lead(lead, unsure));
    }

    private String form(CaseId id, Entered form) {
        var view = desk.form(
                visit.operator(),
                cases.casefile(visit.operator(), id),
                visit.say().federation().activePeers(),
                new LeadForm(form, visit.exercise()));
        return BallisticTemplates.draft(visit.say(), visit.visitor(), view).render();
    }

    static URI place(BallisticLeadId id) {
        return URI.create("/console/ballistic-leads/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
