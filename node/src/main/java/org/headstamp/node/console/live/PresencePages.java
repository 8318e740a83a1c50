package org.headstamp.node.console.live;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The part of a page that tells who else works on the same draft, fetched anew when somebody comes or goes. */
@Path("/console/present")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class PresencePages {
    private final TopicAccess topics;
    private final Presence presence;
    private final Visit visit;
    private final Faults faults;

    PresencePages(TopicAccess topics, Presence presence, Visit visit, Faults faults) {
        this.topics = topics;
        this.presence = presence;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/cases/{id}/answers/{trace}")
    public String answer(@PathParam("id") String id, @PathParam("trace") String trace) {
        return part(topics.answer(visit.operator(), CaseId.parse(id), trace));
    }

    @GET
    @Path("/cases/{id}/lots/{investigation}")
    public String lots(@PathParam("id") String id, @PathParam("investigation") String investigation) {
        return part(topics.lots(visit.operator(), CaseId.parse(id), investigation));
    }

    @GET
    @Path("/administration/{draft}")
    public String administration(@PathParam("draft") String draft) {
        return part(topics.administration(visit.operator(), draft));
    }

    private String part(Topic.OneDraft draft) {
        var others = presence.atDraft(draft.place(), visit.operator().account());
        return LiveTemplates.present(visit.say(), others).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
