package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import com.google.protobuf.ByteString;
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
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.seizure.PhotographCopy;
import org.headstamp.node.seizure.Photographs;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Photographs of seized items. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "seizures")
class PhotographsResource {
    private final Seizures seizures;
    private final Photographs photographs;
    private final Caller caller;
    private final Writes writes;

    PhotographsResource(Seizures seizures, Photographs photographs, Caller caller, Writes writes) {
        this.seizures = seizures;
        this.photographs = photographs;
        this.caller = caller;
        this.writes = writes;
    }

    @POST
    @Path("/seizures/{id}/items/{reference}/photographs")
    @Consumes({"image/jpeg", "image/png"})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(OFFICER)
    @Operation(summary = "Adds a photograph to an item")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Seizure.class)))
    public Response add(
            @PathParam("id") SeizureId id,
            @PathParam("reference") String reference,
            @QueryParam("caption") @Nullable String caption,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "image/jpeg",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = "image/png",
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body)
            throws IOException {
        var bytes = ByteString.readFrom(body);
        return writes.once(
                bytes,
                () -> Done.changed(seizures.addPhotograph(
                        caller.operator(), id, reference, bytes, caption == null ? "" : caption)));
    }

    @GET
    @Path("/photographs/{digest}")
    @Produces({"image/jpeg", "image/png"})
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows a photograph by the SHA-256 of its bytes")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(@PathParam("digest") Sha256 digest) {
        var photograph = seizures.photograph(caller.operator(), digest);
        return Response.ok(photograph.bytes().toByteArray())
                .type(photograph.format().mediaType())
                .build();
    }

    @GET
    @Path("/photographs/{digest}/copies/{size}")
    @Produces("image/jpeg")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary =
                    "Shows a copy of a photograph that the node drew anew, upright and without metadata; SENDING is the one to send")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response copy(@PathParam("digest") Sha256 digest, @PathParam("size") PhotographCopy.Size size) {
        return Response.ok(photographs
                        .copy(caller.operator(), digest, size)
                        .bytes()
                        .toByteArray())
                .type("image/jpeg")
                .build();
    }
}
