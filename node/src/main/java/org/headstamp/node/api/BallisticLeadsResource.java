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
import org.headstamp.node.ballistic.BallisticLeadId;
import org.headstamp.node.ballistic.asking.BallisticLeads;
import org.headstamp.node.ballistic.asking.ForeignReply;
import org.headstamp.node.ballistic.asking.LeadDraft;
import org.headstamp.node.ballistic.asking.LeadDrafting;
import org.headstamp.node.ballistic.asking.LeadReading;
import org.headstamp.node.ballistic.asking.OwnLead;
import org.jspecify.annotations.Nullable;

/** Ballistic leads of ours, and what the States asked replied. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "ballistic leads")
class BallisticLeadsResource {
    private final LeadDrafting drafting;
    private final BallisticLeads leads;
    private final LeadReading reading;
    private final Caller caller;
    private final Writes writes;

    BallisticLeadsResource(
            LeadDrafting drafting, BallisticLeads leads, LeadReading reading, Caller caller, Writes writes) {
        this.drafting = drafting;
        this.leads = leads;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/ballistic-leads")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists ballistic leads of ours, the newest first")
    public Page<OwnLead> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("ballistic-leads", cursor, limit);
        var found = reading.before(caller.operator(), wanted.afterOrNull(BallisticLeadId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, OwnLead::id);
    }

    @GET
    @Path("/cases/{id}/ballistic-leads")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists ballistic leads of ours in a case, the oldest first, at most 200")
    public Page<OwnLead> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.in(caller.operator(), id), null);
    }

    @POST
    @Path("/cases/{id}/ballistic-leads")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(
            summary = "Drafts a lead on fired cases or bullets of a seizure; a second person approves it",
            description = "Calibre, microstamp and circumstances come from the seizure. Surface topographies (X3P) are "
                    + "named by their digests only: attachments do not travel yet.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OwnLead.class)))
    public Response open(@PathParam("id") CaseId id, LeadDraft body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var drafted = drafting.open(caller.operator(), id, wanted);
            return Done.created("/api/v1/ballistic-leads/" + drafted.id(), drafted);
        });
    }

    @GET
    @Path("/ballistic-leads/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows a ballistic lead of ours")
    public OwnLead get(@PathParam("id") BallisticLeadId id) {
        return reading.get(caller.operator(), id);
    }

    @GET
    @Path("/ballistic-leads/{id}/replies")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(
            summary = "Shows the replies to a lead, the newest first, at most 200; the first reading is logged",
            description = "A later reply supersedes an earlier one, which stays. A lead is no identification: that "
                    + "takes an examiner with both exhibits.")
    public Page<ForeignReply> replies(@PathParam("id") BallisticLeadId id) {
        return new Page<>(reading.replies(caller.operator(), id), null);
    }

    @POST
    @Path("/ballistic-leads/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a ballistic lead as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnLead.class)))
    public Response approve(@PathParam("id") BallisticLeadId id) {
        return writes.once(id, () -> Done.changed(leads.approve(caller.operator(), id)));
    }

    @POST
    @Path("/ballistic-leads/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up the draft of a ballistic lead")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnLead.class)))
    public Response withdraw(@PathParam("id") BallisticLeadId id) {
        return writes.once(id, () -> Done.changed(leads.withdraw(caller.operator(), id)));
    }
}
