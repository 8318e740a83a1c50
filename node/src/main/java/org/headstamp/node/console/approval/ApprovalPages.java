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
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.pki.Sha256;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, and the decision on it. Nothing leaves before a page of its own asks again. */
@Path("/console/approvals")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ApprovalPages {
    static final URI ALL = URI.create("/console/approvals");

    static final String SHOWN = "shown";

    /** Of the messages of a draft, the one that is shown unless another is asked for. */
    static final int FIRST = 0;

    private static final String ONE = "/{kind}/{case}/{id}";

    private final Waiting waiting;
    private final Matters matters;
    private final PostedForms posted;
    private final Visit visit;
    private final ApprovalFaults faults;

    ApprovalPages(Waiting waiting, Matters matters, PostedForms posted, Visit visit, ApprovalFaults faults) {
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
            @QueryParam("kept") @Nullable String kept) {
        var subject = subject(kind, caseId, id);
        var form = posted.begun(visit.operator(), ApprovalView.page(subject), kept);
        return judged(waiting.one(visit.operator(), subject, part, form.orElseGet(Entered::nothing))
                .goneOnWith());
    }

    /**
     * Asks once more before anything leaves; where an approval lets nothing leave, it says so.
     *
     * @param shown digest of what was shown; what was not shown comes first
     */
    @GET
    @Path(ONE + "/approval")
    public Response confirm(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            @QueryParam(SHOWN) @DefaultValue("") String shown) {
        var subject = subject(kind, caseId, id);
        var view = waiting.one(visit.operator(), subject, FIRST, Entered.nothing());
        if (view.barred() != null) {
            return Response.ok(judged(view)).build();
        }
        if (shown.isEmpty()) {
            return Response.seeOther(URI.create(view.path())).build();
        }
        if (!shown.equals(view.shown())) {
            var changed = new ShownChangedException(subject);
            return again(412, subject, Entered.nothing().wrong(SHOWN, changed.refusal()));
        }
        return Response.ok(ApprovalTemplates.confirm(visit.say(), visit.visitor(), view)
                        .render())
                .build();
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
        try {
            var place = posted.once(visit.operator(), form, () -> {
                matters.approve(visit.operator(), subject, shown(form));
                return ALL;
            });
            return Response.seeOther(place).build();
        } catch (ShownChangedException e) {
            return again(412, subject, Entered.nothing().wrong(SHOWN, e.refusal()));
        }
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
                return ALL;
            });
            return Response.seeOther(place).build();
        } catch (ShownChangedException e) {
            return again(412, subject, form.wrong(SHOWN, e.refusal()));
        } catch (InvalidValueException e) {
            return again(400, subject, form.wrong(e));
        }
    }

    /** The page of the draft as it stands now. */
    private Response again(int status, ApprovalSubject subject, Entered form) {
        var view = waiting.one(visit.operator(), subject, FIRST, form);
        var body = ApprovalTemplates.judge(visit.say().on(view.path()), visit.visitor(), view);
        return Response.status(status).entity(body.render()).build();
    }

    private String judged(ApprovalView view) {
        return ApprovalTemplates.judge(visit.say(), visit.visitor(), view).render();
    }

    static ApprovalSubject subject(String kind, String caseId, String id) {
        return new ApprovalSubject(kind, id, CaseId.parse(caseId));
    }

    /** Digest of what was shown. */
    static Sha256 shown(Entered form) {
        try {
            return Sha256.parse(form.value(SHOWN));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(SHOWN, "must say which draft was shown").because(e);
        }
    }

    private static Instant seen(Entered form) {
        try {
            return Instant.parse(form.value(ApprovalView.DRAFTED));
        } catch (DateTimeException e) {
            throw new InvalidValueException(ApprovalView.DRAFTED, "must say which draft was shown").because(e);
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
