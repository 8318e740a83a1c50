package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.JointId;
import org.headstamp.node.origin.JointInvestigation;
import org.headstamp.node.origin.JointInvestigations;
import org.headstamp.node.origin.JointReading;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.message.JointDecision;
import org.headstamp.node.origin.message.JointProposal;
import org.headstamp.node.origin.message.JointReply;
import org.jspecify.annotations.Nullable;

/** Proposals to investigate together, of both sides. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "investigations")
class JointInvestigationsResource {
    private final JointInvestigations joints;
    private final JointReading reading;
    private final Caller caller;
    private final Writes writes;

    JointInvestigationsResource(JointInvestigations joints, JointReading reading, Caller caller, Writes writes) {
        this.joints = joints;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * A proposal to draft.
     *
     * @param language of its free text, BCP 47; absent for that of the notification
     */
    record NewJointProposal(
            String authority,
            String contact,
            String scope,
            @Nullable String language) {
        private JointProposal proposal() {
            return new JointProposal(authority, contact, scope);
        }
    }

    /**
     * A reply to draft.
     *
     * @param language of its free text, BCP 47; absent for that of the proposal
     */
    record NewJointReply(
            JointDecision decision,
            String authority,
            String explanation,
            @Nullable String language) {
        private JointReply reply() {
            return new JointReply(decision, authority, explanation);
        }
    }

    @GET
    @Path("/cases/{id}/joint-investigations")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(
            summary = "Lists proposals of joint investigations in a case, of both sides, the oldest first, at most 200")
    public Page<JointInvestigation> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.in(caller.operator(), id), null);
    }

    @POST
    @Path("/notifications/{id}/joint-investigations")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Drafts a proposal to the State that we notified; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response propose(@PathParam("id") NotificationId id, NewJointProposal body) {
        var wanted = Checked.present("body", body);
        var proposal = wanted.proposal();
        return writes.once(wanted, () -> created(joints.propose(caller.operator(), id, proposal, wanted.language())));
    }

    @POST
    @Path("/investigations/{id}/joint-investigations")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Drafts a proposal to the State that notified us; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response propose(@PathParam("id") InvestigationId id, NewJointProposal body) {
        var wanted = Checked.present("body", body);
        var proposal = wanted.proposal();
        return writes.once(wanted, () -> created(joints.propose(caller.operator(), id, proposal, wanted.language())));
    }

    @GET
    @Path("/joint-investigations/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows a proposal and what was said to it; the first reading of another State's is logged")
    public JointInvestigation get(@PathParam("id") JointId id) {
        return reading.get(caller.operator(), id);
    }

    @POST
    @Path("/joint-investigations/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a proposal as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response approve(@PathParam("id") JointId id) {
        return writes.once(id, () -> Done.changed(joints.approve(caller.operator(), id)));
    }

    @POST
    @Path("/joint-investigations/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response withdraw(@PathParam("id") JointId id) {
        return writes.once(id, () -> Done.changed(joints.withdraw(caller.operator(), id)));
    }

    @POST
    @Path("/joint-investigations/{id}/reply")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Drafts a reply to a proposal of the other State; a second person approves it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response reply(@PathParam("id") JointId id, NewJointReply body) {
        var wanted = Checked.present("body", body);
        var reply = wanted.reply();
        return writes.once(wanted, () -> Done.changed(joints.reply(caller.operator(), id, reply, wanted.language())));
    }

    @POST
    @Path("/joint-investigations/{id}/reply/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a reply as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JointInvestigation.class)))
    public Response approveReply(@PathParam("id") JointId id) {
        return writes.once(id, () -> Done.changed(joints.approveReply(caller.operator(), id)));
    }

    private static Done created(JointInvestigation joint) {
        return Done.created("/api/v1/joint-investigations/" + joint.id(), joint);
    }
}
