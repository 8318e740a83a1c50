package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.evidence.CaseBundles;
import org.headstamp.node.language.Language;
import org.headstamp.node.language.Languages;
import org.headstamp.node.release.Use.ExportPurpose;
import org.jspecify.annotations.Nullable;

/** Cases as evidence for outsiders. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "cases")
class EvidenceResource {
    private static final String ZIP = "application/zip";

    private final CaseBundles bundles;
    private final Languages languages;
    private final Caller caller;

    EvidenceResource(CaseBundles bundles, Languages languages, Caller caller) {
        this.bundles = bundles;
        this.languages = languages;
        this.caller = caller;
    }

    @GET
    @Path("/cases/{id}/evidence")
    @Produces(ZIP)
    @RolesAllowed(FOCAL_POINT)
    @Operation(
            summary = "Exports a case, for a stated purpose, as a bundle that can be verified offline; each export,"
                    + " and each that the handling of a message forbids, stands in the log. The page for reading is in the"
                    + " language named by its tag, else in one that Accept-Language wishes for")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export(
            @PathParam("id") CaseId id,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("language") @Nullable String language,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String wished)
            throws IOException {
        var read = language(language, wished);
        return Response.ok(bundles.open(caller.operator(), id, purpose(purpose), read))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
                .build();
    }

    private Language language(@Nullable String tag, @Nullable String wished) {
        return tag == null
                ? languages.wished(wished)
                : languages.find(tag).orElseThrow(() -> new InvalidValueException("language", "is none of this node"));
    }

    private static ExportPurpose purpose(@Nullable String text) {
        return Arrays.stream(ExportPurpose.values())
                .filter(purpose -> purpose.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValueException("purpose", "must be one of {0}", List.of(ExportPurpose.values())));
    }
}
