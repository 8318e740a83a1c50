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
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The form of a notice before a disclosure of what a message says. */
@Path("/console/messages/{id}/disclosure")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AnnouncePages {
    private final DisclosureDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    AnnouncePages(DisclosureDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String form(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var message = MessageId.parse(id);
        var begun = forms.begun(AnnounceView.page(message), kept);
        return form(message, begun.orElseGet(Entered::nothing));
    }

    /** Drafts a notice; a second person approves it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response announce(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var message = MessageId.parse(id);
        var form = Entered.of(sent);
        return forms.answer(
                form,
                () -> DisclosurePages.place(desk.announce(visit.operator(), visit.say(), message, form)
                        .id()),
                wrong -> form(message, wrong));
    }

    private String form(MessageId id, Entered form) {
        return ReleaseTemplates.announce(visit.say(), visit.visitor(), desk.form(visit.operator(), id, form))
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
