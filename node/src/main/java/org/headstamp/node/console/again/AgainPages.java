package org.headstamp.node.console.again;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.DraftsAgain;
import org.headstamp.node.console.frame.DraftsAgain.Outcome;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalSubject;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Fills a form in again as it was when a draft was made of it, for whoever wrote that draft. */
@Path("/console/approvals/{kind}/{case}/{id}/again")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AgainPages {
    private static final String INSTEAD = "instead";

    private final DraftsAgain drafts;
    private final Visit visit;
    private final Faults faults;

    AgainPages(DraftsAgain drafts, Visit visit, Faults faults) {
        this.drafts = drafts;
        this.visit = visit;
        this.faults = faults;
    }

    /** Leads to the form, or asks which is kept where something else is begun in it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        var subject = new ApprovalSubject(kind, id, CaseId.parse(caseId));
        return switch (drafts.begin(visit.operator(), subject, sent.containsKey(INSTEAD))) {
            case Outcome.Begun begun -> Response.seeOther(begun.place()).build();
            case Outcome.Another another -> choice(subject, another);
        };
    }

    private Response choice(ApprovalSubject subject, Outcome.Another begun) {
        var page = AgainTemplates.another(visit.say(), visit.visitor(), OfferedDrafts.path(subject), begun);
        return Response.status(412).entity(page.render()).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
