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
import org.headstamp.node.origin.CorrectionId;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginCorrection;
import org.headstamp.node.origin.UpdateDraft;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.origin.message.OriginNotice;
import org.jspecify.annotations.Nullable;

/** Corrections of notifications and updates, of both sides. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "corrections")
class OriginCorrectionsResource {
    private final Corrections corrections;
    private final Caller caller;
    private final Writes writes;

    OriginCorrectionsResource(Corrections corrections, Caller caller, Writes writes) {
        this.corrections = corrections;
        this.caller = caller;
        this.writes = writes;
    }

    /**
     * What a notification should have said, and what was wrong.
     *
     * @param language of the free texts, BCP 47; absent for that of the notification
     */
    record NoticeCorrection(
            String reason, OriginNotice corrected, @Nullable String language) {}

    /** What an update should have said, and what was wrong. */
    record UpdateCorrection(String reason, UpdateDraft corrected) {}

    @GET
    @Path("/cases/{id}/origin-corrections")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists corrections in a case with what was said before, the oldest first, at most 200")
    public Page<OriginCorrection> inCase(@PathParam("id") CaseId id) {
        return new Page<>(corrections.in(caller.operator(), id), null);
    }

    @POST
    @Path("/notifications/{id}/corrections")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts what a notification should have said; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OriginCorrection.class)))
    public Response correct(@PathParam("id") NotificationId id, NoticeCorrection body) {
        var wanted = Checked.present("body", body);
        var corrected = Checked.present("corrected", wanted.corrected());
        return writes.once(
                wanted,
                () -> created(
                        corrections.correct(caller.operator(), id, wanted.reason(), corrected, wanted.language())));
    }

    @POST
    @Path("/investigation-updates/{id}/corrections")
    @RolesAllowed(INVESTIGATOR)
    @Operation(summary = "Drafts what an update should have said; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OriginCorrection.class)))
    public Response correct(@PathParam("id") UpdateId id, UpdateCorrection body) {
        var wanted = Checked.present("body", body);
        var corrected = Checked.present("corrected", wanted.corrected());
        return writes.once(
                wanted, () -> created(corrections.correct(caller.operator(), id, wanted.reason(), corrected)));
    }

    @POST
    @Path("/origin-corrections/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a correction as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OriginCorrection.class)))
    public Response approve(@PathParam("id") CorrectionId id) {
        return writes.once(id, () -> Done.changed(corrections.approve(caller.operator(), id)));
    }

    @POST
    @Path("/origin-corrections/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OriginCorrection.class)))
    public Response withdraw(@PathParam("id") CorrectionId id) {
        return writes.once(id, () -> Done.changed(corrections.withdraw(caller.operator(), id)));
    }

    private static Done created(OriginCorrection correction) {
        return Done.created("/api/v1/cases/" + correction.caseId() + "/origin-corrections", correction);
    }
}
