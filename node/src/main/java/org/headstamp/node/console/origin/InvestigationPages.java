package org.headstamp.node.console.origin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.origin.GrantChangedException;
import org.headstamp.node.origin.InvestigationId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Parallel investigations of ours. What the other State is told of them is drafted here and approved elsewhere. */
@Path("/console/investigations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class InvestigationPages {
    private static final int ON_ONE_PAGE = 25;

    private final InvestigationDesk desk;
    private final Joints joints;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    InvestigationPages(InvestigationDesk desk, Joints joints, PostedForms posted, Visit visit, Faults faults) {
        this.desk = desk;
        this.joints = joints;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * All of them, or those that fit, the newest first.
     *
     * @param address with {@code words}, {@code notifier} and {@code stage} of what is looked for
     */
    @GET
    public String list(@Context UriInfo address, @QueryParam("before") @Nullable String before) {
        var place = before == null ? null : InvestigationId.parse(before);
        var view = found(Entered.of(address.getQueryParameters()), place);
        return OriginTemplates.investigations(visit.say(), visit.visitor(), view)
                .render();
    }

    private InvestigationListView found(Entered form, @Nullable InvestigationId before) {
        var others = visit.say().federation().activePeers();
        try {
            var oneMore = desk.find(visit.operator(), InvestigationListView.search(form), before, ON_ONE_PAGE + 1);
            var shown = oneMore.subList(0, Math.min(ON_ONE_PAGE, oneMore.size()));
            var next = oneMore.size() > ON_ONE_PAGE ? shown.getLast().id().toString() : "";
            return new InvestigationListView(shown, next, form, others);
        } catch (InvalidValueException e) {
            return new InvestigationListView(List.of(), "", form.wrong(e), others);
        }
    }

    @GET
    @Path("/{id}")
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var investigation = InvestigationId.parse(id);
        var begun = posted.begun(visit.operator(), place(investigation).toString(), kept);
        return page(investigation, begun.orElseGet(Entered::nothing));
    }

    @POST
    @Path("/{id}/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var investigation = InvestigationId.parse(id);
        var form = Entered.of(sent);
        return take(investigation, form, () -> {
            desk.move(visit.operator(), investigation, form);
            return place(investigation);
        });
    }

    @POST
    @Path("/{id}/grant")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response grant(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var investigation = InvestigationId.parse(id);
        var form = Entered.of(sent);
        try {
            return take(investigation, form, () -> {
                desk.grant(visit.operator(), investigation, form);
                return place(investigation);
            });
        } catch (GrantChangedException e) {
            var changed = page(investigation, form.unposted().wrong("granted", e.refusal()));
            return Response.status(412).entity(changed).build();
        }
    }

    /** Drafts what the other State is told; a focal point approves it. */
    @POST
    @Path("/{id}/updates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response update(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var investigation = InvestigationId.parse(id);
        var form = Entered.of(sent);
        return take(investigation, form, () -> {
            desk.update(visit.operator(), investigation, form, written(form));
            return place(investigation);
        });
    }

    /** Drafts a proposal to investigate together. */
    @POST
    @Path("/{id}/joint")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var investigation = InvestigationId.parse(id);
        var form = Entered.of(sent);
        return take(investigation, form, () -> joints.propose(visit.operator(), investigation, form, written(form)));
    }

    private String written(Entered form) {
        return HeaderFields.written(visit.say(), form, "language");
    }

    private Response take(InvestigationId id, Entered form, Supplier<URI> act) {
        return posted.take(visit.operator(), form, act, wrong -> page(id, wrong));
    }

    private String page(InvestigationId id, Entered form) {
        var view = desk.view(visit.operator(), id, form);
        return OriginTemplates.investigation(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    private static URI place(InvestigationId id) {
        return URI.create("/console/investigations/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
