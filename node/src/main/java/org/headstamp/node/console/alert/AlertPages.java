package org.headstamp.node.console.alert;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.Confirming;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Alerts about lots: those that this State looks out for, and its own. */
@Path("/console/alerts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AlertPages {
    private final AlertDesk desk;
    private final FilledForms forms;
    private final Confirming confirming;
    private final Visit visit;
    private final Faults faults;

    AlertPages(AlertDesk desk, FilledForms forms, Confirming confirming, Visit visit, Faults faults) {
        this.confirming = confirming;
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String known(@QueryParam("before") @Nullable String before) {
        var view = desk.known(visit.operator(), before == null ? null : AlertId.parse(before));
        return AlertTemplates.known(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/ours")
    public String ours(@QueryParam("before") @Nullable String before) {
        var view = desk.ours(visit.operator(), before == null ? null : AlertId.parse(before));
        return AlertTemplates.ours(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        var view = desk.read(visit.operator(), AlertId.parse(id));
        return AlertTemplates.alert(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/ours/{id}")
    public String own(@PathParam("id") String id) {
        return ours(AlertId.parse(id), Entered.nothing());
    }

    private String ours(AlertId id, Entered form) {
        var view = desk.own(visit.operator(), id, form);
        return AlertTemplates.own(visit.say(), visit.visitor(), view).render();
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/ours/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var alert = AlertId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    form.requireSure();
                    desk.giveUp(visit.operator(), alert);
                    return place(alert);
                },
                unsure -> ours(alert, unsure));
    }

    @GET
    @Path("/new")
    public String form(
            @QueryParam("lot") @DefaultValue("") String lot,
            @QueryParam("replaces") @Nullable String replaces,
            @QueryParam("kept") @Nullable String kept) {
        return page(forms.begun(DraftView.PAGE, kept).orElseGet(() -> opened(lot, replaces)));
    }

    private Entered opened(String lot, @Nullable String replaces) {
        var empty = Entered.nothing().with("language", visit.say().tag()).with("lot", lot);
        return replaces == null ? empty : desk.replacing(visit.operator(), AlertId.parse(replaces), empty);
    }

    /** Shows an alert as it would leave, and drafts it once that was seen. */
    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var entered = new AlertForm(form, visit.exercise());
        var by = visit.operator();
        return confirming.answer(
                form,
                () -> desk.foresee(by, entered),
                () -> place(desk.draft(by, entered).id()),
                this::page);
    }

    private String page(Entered form) {
        var view = desk.form(
                visit.operator(), visit.say().federation().activePeers(), new AlertForm(form, visit.exercise()));
        return AlertTemplates.draft(visit.say(), visit.visitor(), view).render();
    }

    private static URI place(AlertId id) {
        return URI.create("/console/alerts/ours/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
