package org.headstamp.node.console.approval;

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
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.ApprovalSubject;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The release, with a reason, of what a policy of this State holds back of a draft. With it the whole draft leaves. */
@Path("/console/approvals/{kind}/{case}/{id}/release")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class HeldPages {
    private final Waiting waiting;
    private final Matters matters;
    private final PostedForms posted;
    private final Visit visit;
    private final ApprovalFaults faults;

    HeldPages(Waiting waiting, Matters matters, PostedForms posted, Visit visit, ApprovalFaults faults) {
        this.waiting = waiting;
        this.matters = matters;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    /** Shows all that would leave, and asks why it may; what holds nothing back leads back to its own page. */
    @GET
    public Response ask(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            @QueryParam("kept") @Nullable String kept) {
        var subject = ApprovalPages.subject(kind, caseId, id);
        var form = posted.begun(visit.operator(), ApprovalView.releasePage(subject), kept);
        var view = waiting.one(visit.operator(), subject, ApprovalPages.FIRST, form.orElseGet(Entered::nothing));
        return view.mayRelease(visit.operator())
                ? Response.ok(page(view)).build()
                : Response.seeOther(URI.create(view.path())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("kind") String kind,
            @PathParam("case") String caseId,
            @PathParam("id") String id,
            MultivaluedMap<String, String> sent) {
        var subject = ApprovalPages.subject(kind, caseId, id);
        var form = Entered.of(sent);
        try {
            return posted.take(visit.operator(), form, () -> release(subject, form), wrong -> again(subject, wrong));
        } catch (ShownChangedException e) {
            var changed = form.wrong(ApprovalPages.SHOWN, e.refusal());
            return Response.status(412).entity(again(subject, changed)).build();
        }
    }

    private URI release(ApprovalSubject subject, Entered form) {
        matters.release(visit.operator(), subject, ApprovalPages.shown(form), form.value("reason"));
        return ApprovalPages.ALL;
    }

    /** The form again, or the page of the draft where nothing of it is held back any more. */
    private String again(ApprovalSubject subject, Entered form) {
        var view = waiting.one(visit.operator(), subject, ApprovalPages.FIRST, form);
        return view.mayRelease(visit.operator())
                ? page(view)
                : ApprovalTemplates.judge(visit.say().on(view.path()), visit.visitor(), view)
                        .render();
    }

    private String page(ApprovalView view) {
        var shown = view.released().goneOnWith();
        return ApprovalTemplates.release(visit.say(), visit.visitor(), shown).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
