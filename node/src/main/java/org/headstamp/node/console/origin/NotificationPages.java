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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.origin.NotificationId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One notification of ours. */
@Path("/console/notifications/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class NotificationPages {
    private final NotificationDesk desk;
    private final Joints joints;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    NotificationPages(NotificationDesk desk, Joints joints, PostedForms posted, Visit visit, Faults faults) {
        this.desk = desk;
        this.joints = joints;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var notification = NotificationId.parse(id);
        var begun = posted.begun(visit.operator(), "/console/notifications/" + notification, kept);
        return page(notification, begun.orElseGet(Entered::nothing));
    }

    /** Gives up a draft, if its sender is sure. */
    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var notification = NotificationId.parse(id);
        var form = Entered.of(sent);
        return posted.take(
                visit.operator(),
                form,
                () -> {
                    form.requireSure();
                    desk.giveUp(visit.operator(), notification);
                    return URI.create("/console/notifications/" + notification);
                },
                unsure -> page(notification, unsure));
    }

    /** Drafts a proposal to investigate together. */
    @POST
    @Path("/joint")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var notification = NotificationId.parse(id);
        var form = Entered.of(sent);
        return posted.take(
                visit.operator(),
                form,
                () -> joints.propose(
                        visit.operator(), notification, form, HeaderFields.written(visit.say(), form, "language")),
                wrong -> page(notification, wrong));
    }

    private String page(NotificationId id, Entered form) {
        var view = desk.view(visit.operator(), id, form);
        return OriginTemplates.notification(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
