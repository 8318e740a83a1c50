package org.headstamp.node.console.release;

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
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What may be done with a message of another State, and the request for more. */
@Path("/console/messages/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class UsePages {
    private final UseDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    UsePages(UseDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("to") @DefaultValue("") String to) {
        return page(MessageId.parse(id), to, Entered.nothing());
    }

    /** What its sender asks in its own words is judged by a person, for each use. */
    @POST
    @Path("/own-words")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var message = MessageId.parse(id);
        var form = Entered.of(sent);
        var to = form.value("to");
        return forms.answer(
                form,
                () -> {
                    desk.confirm(visit.operator(), message, to, form.value("use"));
                    return URI.create("/console/messages/" + message + (to.isEmpty() ? "" : "?to=" + to));
                },
                wrong -> page(message, to, wrong));
    }

    @GET
    @Path("/consent")
    public String consent(
            @PathParam("id") String id,
            @QueryParam("use") @DefaultValue("") String use,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("kept") @Nullable String kept) {
        var message = MessageId.parse(id);
        var begun = forms.begun(AskView.page(message), kept);
        return asking(message, begun.orElseGet(() -> ConsentForm.about(use, to).form()));
    }

    @POST
    @Path("/consent")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var message = MessageId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> URI.create("/console/consents/"
                        + desk.ask(visit.operator(), visit.say(), message, form).id()),
                wrong -> asking(message, wrong));
    }

    private String page(MessageId id, String to, Entered form) {
        var view = desk.view(visit.operator(), id, to, visit.say().federation().activePeers(), form);
        return ReleaseTemplates.use(visit.say(), visit.visitor(), view).render();
    }

    private String asking(MessageId id, Entered form) {
        var view = desk.asking(visit.operator(), id, visit.say().federation().activePeers(), form);
        return ReleaseTemplates.ask(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
