package org.headstamp.node.console.approval;

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
import java.time.DateTimeException;
import java.time.Instant;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.TaskId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalDecision;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.ApprovalSubject;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, and the decision on it. Nothing leaves before a page of its own asks again. */
@Path("/console/approvals")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ApprovalPages {
    private static final String ONE = "/{kind}/{case}/{id}";

    private final Waiting waiting;
    private final Matters matters;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    ApprovalPages(Waiting waiting, Matters matters, PostedForms posted, Visit visit, Faults faults) {
        this.waiting = waiting;
        this.matters = matters;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String list(@QueryParam("after") @Nullable String after) {
        var view = waiting.all(visit.operator(), after == null ? null : TaskId.parse(after));
        return ApprovalTemplates.waiting(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path(ONE)
    public String judge(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            @QueryParam("part") @DefaultValue("0") int part,
            @QueryParam("from") @DefaultValue("0") int from) {
        var place = new ApprovalView.Place(part, from);
        return judged(waiting.one(visit.operator(), subject(kind, caseId, id), place, Entered.nothing()));
    }

    /** Asks once more before anything leaves. */
    @GET
    @Path(ONE + "/approval")
    public String confirm(
            @PathParam("kind") String kind, @PathParam("case") String caseId, @PathParam("id") String id) {
        var view = waiting.one(
                visit.operator(), subject(kind, caseId, id), new ApprovalView.Place(0, 0), Entered.nothing());
        return ApprovalTemplates.confirm(visit.say(), visit.visitor(), view).render();
    }

    @POST
    @Path(ONE + "/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        var subject = subject(kind, caseId, id);
        var form = Entered.of(sent);
        var place = posted.once(visit.operator(), form, () -> {
            matters.approve(visit.operator(), subject, seen(form));
            return URI.create("/console/approvals");
        });
        return Response.seeOther(place).build();
    }

    @POST
    @Path(ONE + "/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendBack(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        var subject = subject(kind, caseId, id);
        var form = Entered.of(sent);
        try {
            var place = posted.once(visit.operator(), form, () -> {
                matters.sendBack(visit.operator(), subject, seen(form), form.value("reason"));
                return URI.create("/console/approvals");
            });
            return Response.seeOther(place).build();
        } catch (InvalidValueException e) {
            var view = waiting.one(visit.operator(), subject, new ApprovalView.Place(0, 0), form.wrong(e));
            return Response.status(400).entity(judged(view)).build();
        }
    }

    private String judged(ApprovalView view) {
        return ApprovalTemplates.judge(visit.say(), visit.visitor(), view).render();
    }

    private static ApprovalSubject subject(String kind, String caseId, String id) {
        return new ApprovalSubject(kind, id, CaseId.parse(caseId));
    }

    private static Instant seen(Entered form) {
        try {
            return Instant.parse(form.value("drafted"));
        } catch (DateTimeException e) {
            throw new InvalidValueException("drafted", "must say which draft was shown").because(e);
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        if (e instanceof ApprovalRefusedException refused) {
            var reason = refused.reason() == ApprovalDecision.Reason.SAME_PERSON
                    ? visit.say().text("approval.own-draft")
                    : visit.say().code(refused.reason());
            return Response.status(403)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(ApprovalTemplates.refused(visit.say(), visit.visitor(), reason)
                            .render())
                    .build();
        }
        return faults.page(e);
    }
}
