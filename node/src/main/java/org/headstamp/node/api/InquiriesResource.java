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
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.inquiry.Inquiries;
import org.headstamp.node.trace.inquiry.Inquiry;
import org.headstamp.node.trace.inquiry.InquiryDraft;
import org.headstamp.node.trace.inquiry.InquiryId;
import org.headstamp.node.trace.inquiry.PresumedOrigin;
import org.headstamp.node.trace.inquiry.PresumedOrigins;
import org.jspecify.annotations.Nullable;

/** One question to several States, because the marks allow more than one origin. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "inquiries")
class InquiriesResource {
    private final Inquiries inquiries;
    private final PresumedOrigins origins;
    private final Caller caller;
    private final Writes writes;

    InquiriesResource(Inquiries inquiries, PresumedOrigins origins, Caller caller, Writes writes) {
        this.inquiries = inquiries;
        this.origins = origins;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/seizures/{id}/presumed-origins")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Ranks the States that the marks of a seizure lead to, each with its reasons")
    public Page<PresumedOrigin> presumedOrigins(@PathParam("id") SeizureId id) {
        return new Page<>(origins.of(caller.operator(), id), null);
    }

    @GET
    @Path("/inquiries")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists inquiries, the newest first")
    public Page<Inquiry> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("inquiries", cursor, limit);
        var found = inquiries.before(caller.operator(), wanted.afterOrNull(InquiryId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, Inquiry::id);
    }

    @GET
    @Path("/cases/{id}/inquiries")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists inquiries of a case, the oldest first, at most 200")
    public Page<Inquiry> inCase(@PathParam("id") CaseId id) {
        return new Page<>(inquiries.in(caller.operator(), id), null);
    }

    @POST
    @Path("/inquiries")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts one question to several States; a second person approves all parts with one decision")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Inquiry.class)))
    public Response open(InquiryDraft body) {
        var draft = Checked.present("body", body);
        return writes.once(draft, () -> {
            var opened = inquiries.open(caller.operator(), draft);
            return Done.created("/api/v1/inquiries/" + opened.id(), opened);
        });
    }

    @GET
    @Path("/inquiries/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows an inquiry, its parts and what came of it")
    public Inquiry get(@PathParam("id") InquiryId id) {
        return inquiries.get(caller.operator(), id);
    }

    @POST
    @Path("/inquiries/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves all parts as the second person; with that they are sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Inquiry.class)))
    public Response approve(@PathParam("id") InquiryId id) {
        return writes.once(id, () -> Done.changed(inquiries.approve(caller.operator(), id)));
    }

    @POST
    @Path("/inquiries/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a draft with all its parts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Inquiry.class)))
    public Response withdraw(@PathParam("id") InquiryId id) {
        return writes.once(id, () -> Done.changed(inquiries.withdraw(caller.operator(), id)));
    }
}
