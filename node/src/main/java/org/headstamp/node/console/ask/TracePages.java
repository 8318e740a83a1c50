package org.headstamp.node.console.ask;

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
import java.util.Optional;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.TraceState;
import org.headstamp.node.trace.asking.Traces;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One question of ours, what came of it, and what can be done about it. */
@Path("/console/traces/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class TracePages {
    private final TraceDesk desk;
    private final Traces traces;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    TracePages(TraceDesk desk, Traces traces, PostedForms posted, Visit visit, Faults faults) {
        this.desk = desk;
        this.traces = traces;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public String show(
            @PathParam("id") String id,
            @QueryParam("kept") @DefaultValue("") String kept,
            @QueryParam("answer") @Nullable String answer) {
        var trace = TraceId.parse(id);
        var begun = kept.isEmpty() ? null : kept;
        var form = posted.begun(visit.operator(), place(trace).toString(), begun);
        var wanted = Optional.ofNullable(answer).map(MessageId::parse);
        var view = desk.view(
                visit.operator(),
                visit.say(),
                trace,
                wanted,
                form.isPresent() ? kept : "",
                form.orElseGet(Entered::nothing));
        return AskTemplates.trace(visit.say(), visit.visitor(), view).render();
    }

    /** Shows what would be told the State asked, and drafts it once that is confirmed. */
    @POST
    @Path("/messages/{act}")
    public Response write(
            @PathParam("id") String id, @PathParam("act") String act, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        if (!form.value(ConfirmView.CHANGE).isEmpty()) {
            return Response.ok(page(trace, act, form)).build();
        }
        try {
            if (form.value(ConfirmView.SEEN).isEmpty()) {
                return confirm(200, desk.confirm(visit.operator(), visit.say(), trace, act, form));
            }
            return once(form, () -> {
                desk.draft(visit.operator(), visit.say(), trace, act, form);
                return place(trace);
            });
        } catch (UnseenException e) {
            return confirm(412, e.view());
        } catch (InvalidValueException e) {
            return wrong(trace, act, form.wrong(e));
        }
    }

    private Response confirm(int status, ConfirmView view) {
        var body = AskTemplates.confirm(visit.say(), visit.visitor(), view);
        return Response.status(status).entity(body.render()).build();
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/end")
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        try {
            return once(form, () -> {
                form.requireSure();
                traces.withdraw(visit.operator(), trace);
                return place(trace);
            });
        } catch (InvalidValueException e) {
            return wrong(trace, "end", form.wrong(e));
        }
    }

    @POST
    @Path("/closure")
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        try {
            var outcome = HeaderFields.code(form, TraceState.Outcome.class, "outcome");
            return once(form, () -> {
                traces.close(visit.operator(), trace, outcome);
                return place(trace);
            });
        } catch (InvalidValueException e) {
            return wrong(trace, "closure", form.wrong(e));
        }
    }

    @POST
    @Path("/reopening")
    public Response reopen(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        try {
            return once(form, () -> {
                traces.reopen(visit.operator(), trace, form.value("facts"));
                return place(trace);
            });
        } catch (InvalidValueException e) {
            return wrong(trace, "reopening", form.wrong(e));
        }
    }

    private Response once(Entered form, Supplier<URI> act) {
        return Response.seeOther(posted.once(visit.operator(), form, act)).build();
    }

    private Response wrong(TraceId id, String act, Entered form) {
        return Response.status(400).entity(page(id, act, form)).build();
    }

    private String page(TraceId id, String open, Entered form) {
        var say = visit.say().on(place(id).toString());
        var view = desk.view(visit.operator(), say, id, Optional.empty(), open, form);
        return AskTemplates.trace(say, visit.visitor(), view).render();
    }

    private static URI place(TraceId id) {
        return URI.create("/console/traces/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
