package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.headstamp.node.origin.Granted;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationUpdate;
import org.headstamp.node.origin.InvestigationUpdates;
import org.headstamp.node.origin.Investigations;
import org.headstamp.node.origin.ParallelInvestigation;
import org.headstamp.node.origin.UpdateDraft;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.origin.message.Conclusion;
import org.headstamp.node.origin.message.InvestigationStage;
import org.headstamp.node.origin.message.NotOpenedReason;
import org.jspecify.annotations.Nullable;

/** Parallel investigations of ours, and what other States are told of them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "investigations")
class InvestigationsResource {
    private final Investigations investigations;
    private final InvestigationUpdates updates;
    private final InvestigationReading reading;
    private final Caller caller;
    private final Writes writes;

    InvestigationsResource(
            Investigations investigations,
            InvestigationUpdates updates,
            InvestigationReading reading,
            Caller caller,
            Writes writes) {
        this.investigations = investigations;
        this.updates = updates;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * Where an investigation is moved.
     *
     * @param reason only and always of one that is not opened
     * @param conclusion only and always of one that is concluded
     */
    record InvestigationMove(
            InvestigationStage stage,
            @Nullable NotOpenedReason reason,
            @Nullable Conclusion conclusion) {}

    @GET
    @Path("/investigations")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists parallel investigations of ours, the newest first")
    public Page<ParallelInvestigation> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("investigations", cursor, limit);
        var found = reading.before(caller.operator(), wanted.afterOrNull(InvestigationId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, ParallelInvestigation::id);
    }

    @GET
    @Path("/cases/{id}/investigations")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists parallel investigations of ours in a case, the oldest first, at most 200")
    public Page<ParallelInvestigation> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.in(caller.operator(), id), null);
    }

    @GET
    @Path("/investigations/{id}")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows an investigation with the notification that began it; the first reading is logged")
    public ParallelInvestigation get(@PathParam("id") InvestigationId id) {
        return reading.get(caller.operator(), id);
    }

    @POST
    @Path("/investigations/{id}/state")
    @RolesAllowed(INVESTIGATOR)
    @Operation(summary = "Moves an investigation on; what the other State is told is a matter of its own")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ParallelInvestigation.class)))
    public Response move(@PathParam("id") InvestigationId id, InvestigationMove body) {
        var wanted = Checked.present("body", body);
        var stage = Checked.present("stage", wanted.stage());
        return writes.once(
                wanted,
                () -> Done.changed(
                        investigations.move(caller.operator(), id, stage, wanted.reason(), wanted.conclusion())));
    }

    /**
     * How much the other State may know.
     *
     * @param version of the grant that was seen
     */
    record Grant(Granted granted, @Nullable Integer version) {}

    @PUT
    @Path("/investigations/{id}/grant")
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Decides how much the State that notified us may know from the next update on")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ParallelInvestigation.class)))
    public Response grant(@PathParam("id") InvestigationId id, Grant body) {
        var wanted = Checked.present("body", body);
        var level = Checked.present("granted", wanted.granted());
        int version = Checked.present("version", wanted.version());
        return writes.once(wanted, () -> Done.changed(investigations.grant(caller.operator(), id, version, level)));
    }

    @GET
    @Path("/investigations/{id}/updates")
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows what the other State was told or will be once approved, the oldest first")
    public Page<InvestigationUpdate> updates(@PathParam("id") InvestigationId id) {
        return new Page<>(reading.updates(caller.operator(), id), null);
    }

    @POST
    @Path("/investigations/{id}/updates")
    @RolesAllowed(INVESTIGATOR)
    @Operation(summary = "Drafts an update on where the investigation stands; a focal point approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = InvestigationUpdate.class)))
    public Response draft(@PathParam("id") InvestigationId id, UpdateDraft body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var drafted = updates.draft(caller.operator(), id, wanted);
            return Done.created("/api/v1/investigations/" + id + "/updates", drafted);
        });
    }

    @POST
    @Path("/investigation-updates/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves an update as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationUpdate.class)))
    public Response approve(@PathParam("id") UpdateId id) {
        return writes.once(id, () -> Done.changed(updates.approve(caller.operator(), id)));
    }

    @POST
    @Path("/investigation-updates/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvestigationUpdate.class)))
    public Response withdraw(@PathParam("id") UpdateId id) {
        return writes.once(id, () -> Done.changed(updates.withdraw(caller.operator(), id)));
    }
}
