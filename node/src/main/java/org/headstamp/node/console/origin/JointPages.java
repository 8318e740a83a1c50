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
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.origin.JointId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One proposal to investigate together, of either side. */
@Path("/console/joint-investigations/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class JointPages {
    private final Joints joints;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    JointPages(Joints joints, PostedForms posted, Visit visit, Faults faults) {
        this.joints = joints;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var joint = JointId.parse(id);
        var begun = posted.begun(visit.operator(), "/console/joint-investigations/" + joint, kept);
        return page(joint, begun.orElseGet(Entered::nothing));
    }

    /** Drafts a reply; a second person approves it. */
    @POST
    @Path("/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reply(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var joint = JointId.parse(id);
        var form = Entered.of(sent);
        return posted.take(
                visit.operator(),
                form,
                () -> joints.reply(visit.operator(), joint, form, HeaderFields.written(visit.say(), form, "language")),
                wrong -> page(joint, wrong));
    }

    /** Gives up a draft of ours, if its sender is sure. */
    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var joint = JointId.parse(id);
        var form = Entered.of(sent);
        return posted.take(
                visit.operator(),
                form,
                () -> {
                    form.requireSure();
                    return joints.giveUp(visit.operator(), joint);
                },
                unsure -> page(joint, unsure));
    }

    private String page(JointId id, Entered form) {
        var view = new JointView(joints.get(visit.operator(), id), form);
        return OriginTemplates.joint(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
