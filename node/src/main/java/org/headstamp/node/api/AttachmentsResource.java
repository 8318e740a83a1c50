package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.attachment.MessageAttachment;
import org.headstamp.node.attachment.MessageAttachments;

/** Files that belong to messages. Anything may be hidden in them, so they are only ever a download. */
@Path("/api/v1/messages/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "messages")
class AttachmentsResource {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final FoundMessages messages;
    private final MessageAttachments attachments;

    AttachmentsResource(FoundMessages messages, MessageAttachments attachments) {
        this.messages = messages;
        this.attachments = attachments;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists the files that belong to a message, and how far each has come")
    public List<MessageAttachment> list(@PathParam("id") MessageId id) {
        return attachments.of(messages.withContents(id).id());
    }

    @GET
    @Path("/{position}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "A file by its position among those of the message, from 1, if it is here")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") MessageId id, @PathParam("position") int position) {
        var file = attachments
                .file(messages.withContents(id).id(), position)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the file " + position + " of this message is not here"));
        return Response.ok(attachments.reader(file).stream())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.digest() + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }
}
