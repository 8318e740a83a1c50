package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.assistance.AssistanceDraft;
import org.headstamp.node.assistance.AssistanceDrafts;
import org.headstamp.node.assistance.AssistancePage;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Cases as drafts of requests for mutual legal assistance. */
@Path("/api/v1/cases/{id}/assistance-draft")
@RunOnVirtualThread
@Tag(name = "cases")
class AssistanceResource {
    private final AssistanceDrafts drafts;
    private final Caller caller;

    AssistanceResource(AssistanceDrafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Drafts a request for mutual legal assistance (UNTOC, article 18(15)); nothing is sent")
    public AssistanceDraft draft(
            @PathParam("id") CaseId id,
            @Parameter(description = "the State to which the request would go", required = true)
                    @QueryParam("addressee")
                    @Nullable
                    String addressee) {
        return drafts.of(caller.operator(), id, state(addressee));
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "The same draft as one page for printing")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response page(
            @PathParam("id") CaseId id,
            @Parameter(description = "the State to which the request would go", required = true)
                    @QueryParam("addressee")
                    @Nullable
                    String addressee) {
        var draft = drafts.of(caller.operator(), id, state(addressee));
        return Response.ok(new AssistancePage(draft).html())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"draft-" + id + "-" + draft.addressee() + ".html\"")
                .build();
    }

    private static MemberState state(@Nullable String addressee) {
        var code = Checked.text("addressee", addressee, 2);
        try {
            return new MemberState(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("addressee", "is no code of a State: {0}", code);
        }
    }
}
