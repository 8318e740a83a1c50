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
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.attachment.MessageAttachment;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;

/** Files that belong to messages. Anything may be hidden in them, so they are only ever a download. */
@Path("/api/v1/messages/{id}/attachments")
@RunOnVirtualThread
@Tag(name = "messages")
class AttachmentsResource {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Messages messages;
    private final MessageAttachments attachments;
    private final CaseAccess access;
    private final Caller caller;

    AttachmentsResource(Messages messages, MessageAttachments attachments, CaseAccess access, Caller caller) {
        this.messages = messages;
        this.attachments = attachments;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists the files that belong to a message, and how far each has come")
    public List<MessageAttachment> list(@PathParam("id") MessageId id) {
        requireContents(id);
        return attachments.of(id);
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
        requireContents(id);
        var file = attachments
                .file(id, position)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the file " + position + " of this message is not here"));
        return Response.ok(attachments.reader(file).stream())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.digest() + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    private void requireContents(MessageId id) {
        var unused = messages.find(id)
                .filter(message -> access.admits(caller.operator(), message.caseId()))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "there is no message " + id));
    }
}
