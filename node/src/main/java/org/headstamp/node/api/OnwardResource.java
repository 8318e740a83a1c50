package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

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
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.onward.AttachedProof;
import org.headstamp.node.trace.onward.OnwardProposal;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.node.trace.proof.ReceivedProof;
import org.headstamp.pki.MemberState;

/** Questions that go on from State to State, and the sealed answers that travel with them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "onward")
class OnwardResource {
    private final OnwardTraces onward;
    private final AnsweringReading answering;
    private final Caller caller;
    private final Writes writes;

    OnwardResource(OnwardTraces onward, AnsweringReading answering, Caller caller, Writes writes) {
        this.onward = onward;
        this.answering = answering;
        this.caller = caller;
        this.writes = writes;
    }

    /** The State to ask next. */
    record NextState(MemberState to) {}

    @GET
    @Path("/traces/{id}/onward")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary =
                    "Proposes the next question for each State that the last answer names, and what stands against it")
    public Page<OnwardProposal> propose(@PathParam("id") TraceId id) {
        return new Page<>(onward.propose(caller.operator(), id), null);
    }

    @POST
    @Path("/traces/{id}/onward")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(
            summary =
                    "Drafts the next question with the sealed answers as proof; a second person approves it as any other")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Trace.class)))
    public Response draft(@PathParam("id") TraceId id, NextState body) {
        var wanted = Checked.present("body", body);
        var to = Checked.present("to", wanted.to());
        return writes.once(wanted, () -> {
            var next = onward.draft(caller.operator(), id, to);
            return Done.created("/api/v1/traces/" + next.id(), next);
        });
    }

    @GET
    @Path("/traces/{id}/proofs")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows which sealed answers travel with a question of ours, in the order of the chain")
    public Page<AttachedProof> attached(@PathParam("id") TraceId id) {
        return new Page<>(onward.attached(caller.operator(), id), null);
    }

    @GET
    @Path("/trace-requests/{id}/proofs")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Shows the verified answers of other States that came with a question, in the order of the chain")
    public Page<ReceivedProof> received(@PathParam("id") TraceId id) {
        return new Page<>(answering.proofs(caller.operator(), id), null);
    }
}
