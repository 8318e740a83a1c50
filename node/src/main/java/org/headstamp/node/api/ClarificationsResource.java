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
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.ClarificationProposal;
import org.headstamp.node.trace.asking.Clarifications;
import org.headstamp.node.trace.correspondence.DialogueMessage;

/** What there is to ask about answers whose history cannot be true. */
@Path("/api/v1/traces/{id}/clarification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dialogue")
class ClarificationsResource {
    private final Clarifications clarifications;
    private final Caller caller;
    private final Writes writes;

    ClarificationsResource(Clarifications clarifications, Caller caller, Writes writes) {
        this.clarifications = clarifications;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary =
                    "Proposes a request for clarification out of the flaws found in the last answer; empty without any")
    public Page<ClarificationProposal> propose(@PathParam("id") TraceId id) {
        return new Page<>(clarifications.propose(caller.operator(), id).stream().toList(), null);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts the request for clarification as proposed; a second person approves it as any message")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DialogueMessage.class)))
    public Response draft(@PathParam("id") TraceId id) {
        return writes.once(
                id,
                () -> Done.created("/api/v1/traces/" + id + "/messages", clarifications.draft(caller.operator(), id)));
    }
}
