package org.headstamp.node.console.assistance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.assistance.AssistanceDrafts;
import org.headstamp.node.assistance.AssistancePage;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A case as the draft of a request for mutual legal assistance, to print and to complete. */
@Path("/console/cases/{id}/assistance")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AssistancePages {
    private static final String ADDRESSEE = "addressee";

    private final AssistanceDrafts drafts;
    private final Casefiles cases;
    private final Visit visit;
    private final Faults faults;

    AssistancePages(AssistanceDrafts drafts, Casefiles cases, Visit visit, Faults faults) {
        this.drafts = drafts;
        this.cases = cases;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response ask(@PathParam("id") String id) {
        return page(200, CaseId.parse(id), Entered.nothing());
    }

    /** Every draft that is handed out stands in the log, one made twice twice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var caseId = CaseId.parse(id);
        try {
            var draft = drafts.of(visit.operator(), caseId, state(form.value(ADDRESSEE)));
            var name = "draft-" + caseId + "-" + draft.addressee() + ".html";
            return Response.ok(new AssistancePage(draft).html())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .build();
        } catch (InvalidValueException e) {
            return page(400, caseId, form.wrong(e));
        }
    }

    private Response page(int status, CaseId id, Entered form) {
        var by = visit.operator();
        by.require("draft a request for mutual legal assistance", Role.FOCAL_POINT);
        var say = visit.say();
        var casefile = cases.withContents(by, id);
        var states = say.federation().activePeers();
        return Response.status(status)
                .entity(AssistanceTemplates.assistance(say, visit.visitor(), casefile, states, form)
                        .render())
                .build();
    }

    private static MemberState state(String code) {
        try {
            return new MemberState(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(ADDRESSEE, "must be chosen").because(e);
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
