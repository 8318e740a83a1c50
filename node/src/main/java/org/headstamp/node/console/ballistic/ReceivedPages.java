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
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One ballistic lead of another State, and the reply to it. */
@Path("/console/received-ballistic-leads/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ReceivedPages {
    private final ReceivedDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    ReceivedPages(ReceivedDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var lead = BallisticLeadId.parse(id);
        var begun = forms.begun(ReceivedView.page(lead), kept);
        return page(lead, false, begun.orElseGet(Entered::nothing));
    }

    /** A POST, for each search is entered in the log. What is filled into the reply comes along and stays. */
    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String search(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return page(BallisticLeadId.parse(id), true, Entered.of(sent));
    }

    /** Drafts a reply; a focal point approves it. */
    @POST
    @Path("/replies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var lead = BallisticLeadId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> {
                    desk.reply(visit.operator(), lead, form, visit.say());
                    return URI.create(ReceivedView.page(lead));
                },
                wrong -> page(lead, false, wrong));
    }

    private String page(BallisticLeadId id, boolean searched, Entered form) {
        var view = desk.view(visit.operator(), id, searched, form);
        return BallisticTemplates.received(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
