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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.consent.ConsentDecisions;
import org.headstamp.node.release.consent.ConsentId;
import org.headstamp.node.release.consent.ConsentRequest;
import org.headstamp.node.release.message.ConsentDecision;

/** Leave that other States ask of us for messages of ours. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "release")
class ConsentRequestsResource {
    private final ConsentDecisions decisions;
    private final Caller caller;
    private final Writes writes;

    ConsentRequestsResource(ConsentDecisions decisions, Caller caller, Writes writes) {
        this.decisions = decisions;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/cases/{id}/consent-requests")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists requests of other States for leave in a case, the oldest first, at most 200")
    public Page<ConsentRequest> inCase(@PathParam("id") CaseId id) {
        return new Page<>(decisions.in(caller.operator(), id), null);
    }

    @GET
    @Path("/consent-requests/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a request of another State for leave; the first reading is logged")
    public ConsentRequest get(@PathParam("id") ConsentId id) {
        return decisions.get(caller.operator(), id);
    }

    @POST
    @Path("/consent-requests/{id}/decision")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Drafts a decision; a second person approves it. Refusing afterwards withdraws leave")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentRequest.class)))
    public Response decide(
            @PathParam("id") ConsentId id,
            @RequestBody(content = @Content(schema = @Schema(allOf = {ConsentDecision.class, WithTranslations.class})))
                    Translated<ConsentDecision> body) {
        var decision = Checked.present("body", body);
        return writes.once(decision, () -> Done.changed(decisions.decide(caller.operator(), id, decision)));
    }

    @POST
    @Path("/consent-requests/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a decision as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentRequest.class)))
    public Response approve(@PathParam("id") ConsentId id) {
        return writes.once(id, () -> Done.changed(decisions.approve(caller.operator(), id)));
    }

    @POST
    @Path("/consent-requests/{id}/return")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Sends a drafted decision back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentRequest.class)))
    public Response sendBack(@PathParam("id") ConsentId id) {
        return writes.once(id, () -> Done.changed(decisions.sendBack(caller.operator(), id)));
    }
}
