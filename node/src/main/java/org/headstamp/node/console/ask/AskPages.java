package org.headstamp.node.console.ask;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.OfferedSeizures;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The way to a question, step by step; each step is kept while it is filled in and when it is sent, whatever is still
 * missing.
 */
@Path("/console/cases/{case}/ask")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AskPages {
    private static final String GO = "go";

    private final AskViews views;
    private final Asking asking;
    private final Visit visit;
    private final Faults faults;

    AskPages(AskViews views, Asking asking, Visit visit, Faults faults) {
        this.views = views;
        this.asking = asking;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response start(@PathParam("case") String id) {
        return to(CaseId.parse(id), AskStep.ITEMS);
    }

    @GET
    @Path("/{step}")
    public Response show(
            @PathParam("case") String id,
            @PathParam("step") String step,
            @QueryParam(OfferedSeizures.OLDER) @DefaultValue("") String older) {
        return page(
                CaseId.parse(id), AskStep.parse(step), soFar(CaseId.parse(id)).lookingAt(older));
    }

    @GET
    @Path("/preview")
    public Response preview(
            @PathParam("case") String id,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("language") @DefaultValue("") String language) {
        return previewed(200, CaseId.parse(id), to, language);
    }

    /**
     * Keeps a step and goes on, if nothing is wrong with it, or to the step or the seizures that the form names, in any
     * case.
     *
     * @param partly sent while somebody types: then a line tells that it is kept
     * @param language in which the step is gone on with, in any case; null for that of now
     */
    @POST
    @Path("/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("case") String id,
            @PathParam("step") String path,
            @HeaderParam("HX-Request") @Nullable String partly,
            @QueryParam("language") @Nullable String language,
            MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        var step = AskStep.parse(path);
        var wanted = sent.containsKey(GO) ? AskStep.parse(Entered.of(sent).value(GO)) : null;
        views.of(visit.operator(), caseId, AskStep.MANNER, soFar(caseId));
        var form = soFar(caseId).with(step, Entered.of(sent));
        var at = asking.keep(visit.operator(), caseId, form);
        if (partly != null) {
            return Response.ok(AskTemplates.kept(visit.say(), at).render()).build();
        }
        if (language != null) {
            return visit.speaking(Response.seeOther(place(caseId, step)), language)
                    .build();
        }
        var older = Entered.of(sent).value(OfferedSeizures.OLDER);
        if (!older.isEmpty()) {
            return older(caseId, older);
        }
        return wanted == null ? next(caseId, step, form) : to(caseId, wanted);
    }

    private Response next(CaseId caseId, AskStep step, AskForm form) {
        try {
            views.check(visit.operator(), step, form);
        } catch (InvalidValueException e) {
            return wrong(caseId, step, form, e);
        }
        return to(caseId, step.next());
    }

    /** Drafts the question; it leaves when a second person agrees. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("case") String id, MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        var form = soFar(caseId);
        try {
            var place = asking.submit(
                    visit.operator(), caseId, form, Entered.of(sent), () -> views.mark(visit.operator(), form));
            return Response.seeOther(place).build();
        } catch (PreviewChangedException e) {
            return previewed(412, caseId, "", "");
        } catch (InvalidValueException e) {
            return wrong(caseId, stepOf(form.form().placed(e)), form, e);
        }
    }

    /** Forgets what was filled in, if its sender is sure. */
    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("case") String id, MultivaluedMap<String, String> sent) {
        var caseId = CaseId.parse(id);
        try {
            Entered.of(sent).requireSure();
        } catch (InvalidValueException e) {
            return wrong(caseId, AskStep.ITEMS, soFar(caseId), e);
        }
        asking.giveUp(visit.operator(), caseId);
        return Response.seeOther(URI.create("/console/cases/" + caseId)).build();
    }

    private Response previewed(int status, CaseId id, String to, String language) {
        var form = soFar(id);
        try {
            form.check(AskStep.PREVIEW);
            var view = views.preview(visit.operator(), id, form, visit.say(), to, language);
            var shown = Objects.requireNonNull(view.preview());
            var body = AskTemplates.preview(visit.say(), visit.visitor(), view, shown, status == 412);
            return Response.status(status).entity(body.render()).build();
        } catch (InvalidValueException e) {
            return wrong(id, stepOf(e), form, e);
        }
    }

    private Response page(CaseId id, AskStep step, AskForm form) {
        try {
            return Response.ok(html(id, step, form)).build();
        } catch (InvalidValueException e) {
            return wrong(id, AskStep.ITEMS, form, e);
        }
    }

    private Response wrong(CaseId id, AskStep step, AskForm form, InvalidValueException e) {
        var shown = new AskForm(form.form().wrong(e), form.exercise());
        return Response.status(400).entity(html(id, step, shown)).build();
    }

    private String html(CaseId id, AskStep step, AskForm form) {
        var view = views.of(visit.operator(), id, step, form);
        return AskTemplates.step(visit.say(), visit.visitor(), view).render();
    }

    private AskForm soFar(CaseId id) {
        return asking.soFar(visit.operator(), id, visit.say());
    }

    private static AskStep stepOf(InvalidValueException e) {
        return AskStep.filledIn()
                .filter(step -> step.fields().contains(e.field()))
                .findFirst()
                .orElse(AskStep.ITEMS);
    }

    private static Response to(CaseId id, AskStep step) {
        return Response.seeOther(place(id, step)).build();
    }

    private static URI place(CaseId id, AskStep step) {
        return URI.create("/console/cases/" + id + "/ask/" + step.path());
    }

    /** Other seizures to choose among. */
    private static Response older(CaseId id, String older) {
        var place =
                UriBuilder.fromPath("/console/cases/{case}/ask/{step}").queryParam(OfferedSeizures.OLDER, "{older}");
        return Response.seeOther(place.build(id, AskStep.ITEMS.path(), older)).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
