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
import org.headstamp.node.MessageId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.release.disclosure.AnnouncedDisclosure;
import org.headstamp.node.release.disclosure.DisclosureArrivals;
import org.headstamp.node.release.disclosure.DisclosureId;
import org.headstamp.node.release.disclosure.Disclosures;
import org.headstamp.node.release.disclosure.PlannedDisclosure;
import org.headstamp.node.release.message.DisclosureNotice;

/** Notices before a disclosure, ours and those of other States. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "release")
class DisclosuresResource {
    private final Disclosures disclosures;
    private final DisclosureArrivals announced;
    private final Caller caller;
    private final Writes writes;

    DisclosuresResource(Disclosures disclosures, DisclosureArrivals announced, Caller caller, Writes writes) {
        this.disclosures = disclosures;
        this.announced = announced;
        this.caller = caller;
        this.writes = writes;
    }

    @POST
    @Path("/messages/{id}/disclosures")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts a notice that a message received must be disclosed; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlannedDisclosure.class)))
    public Response announce(
            @PathParam("id") MessageId id,
            @RequestBody(content = @Content(schema = @Schema(allOf = {DisclosureNotice.class, WithTranslations.class})))
                    Translated<DisclosureNotice> body) {
        var notice = Checked.present("body", body);
        return writes.once(notice, () -> {
            var planned = disclosures.announce(caller.operator(), id, notice);
            return Done.created("/api/v1/disclosures/" + planned.id(), planned);
        });
    }

    @GET
    @Path("/cases/{id}/disclosures")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists notices of ours in a case, the oldest first, at most 200")
    public Page<PlannedDisclosure> inCase(@PathParam("id") CaseId id) {
        return new Page<>(disclosures.in(caller.operator(), id), null);
    }

    @GET
    @Path("/cases/{id}/announced-disclosures")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists notices of other States in a case, at most 200; the first reading is logged")
    public Page<AnnouncedDisclosure> announcedIn(@PathParam("id") CaseId id) {
        return new Page<>(announced.in(caller.operator(), id), null);
    }

    @GET
    @Path("/disclosures/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a notice of ours and how far it came")
    public PlannedDisclosure get(@PathParam("id") DisclosureId id) {
        return disclosures.get(caller.operator(), id);
    }

    @POST
    @Path("/disclosures/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a notice as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlannedDisclosure.class)))
    public Response approve(@PathParam("id") DisclosureId id) {
        return writes.once(id, () -> Done.changed(disclosures.approve(caller.operator(), id)));
    }

    @POST
    @Path("/disclosures/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlannedDisclosure.class)))
    public Response withdraw(@PathParam("id") DisclosureId id) {
        return writes.once(id, () -> Done.changed(disclosures.withdraw(caller.operator(), id)));
    }
}
