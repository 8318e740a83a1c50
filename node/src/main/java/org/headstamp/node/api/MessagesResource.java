package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import com.google.protobuf.ByteString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.casefile.CaseAccess;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.StoredMessage;
import org.jspecify.annotations.Nullable;

/** Messages of both directions, with what proves them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "messages")
class MessagesResource {
    private final Messages messages;
    private final FoundMessages found;
    private final MessageAttachments attachments;
    private final CaseAccess access;
    private final Caller caller;

    MessagesResource(
            Messages messages, FoundMessages found, MessageAttachments attachments, CaseAccess access, Caller caller) {
        this.messages = messages;
        this.found = found;
        this.attachments = attachments;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/cases/{id}/messages")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Lists the messages of a case in order of sealing, without contents")
    public Page<MessageStatus> list(
            @PathParam("id") CaseId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("messages", cursor, limit);
        int skip = wanted.after(Integer::valueOf, 0);
        access.requireListed(caller.operator(), id);
        var all = messages.ofCase(id);
        int end = Math.min(all.size(), Math.max(skip, 0) + wanted.limit());
        var shown = all.subList(Math.clamp(skip, 0, end), end);
        return wanted.page(states(shown), end < all.size() ? end : null);
    }

    @GET
    @Path("/messages/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows how far a message has come")
    public MessageStatus get(@PathParam("id") MessageId id) {
        return states(List.of(found.listed(id))).getFirst();
    }

    private List<MessageStatus> states(List<StoredMessage> shown) {
        var files = attachments.states(shown.stream().map(StoredMessage::id).toList());
        return shown.stream()
                .map(message -> MessageStatus.of(message, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    @GET
    @Path("/messages/{id}/receipt")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "The sealed receipt, serialised headstamp.exchange.v1.SealedReceipt")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response receipt(@PathParam("id") MessageId id) {
        return bytes("receipt", found.listed(id).receipt());
    }

    @GET
    @Path("/messages/{id}/evidence")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Evidence of non-delivery, serialised headstamp.exchange.v1.SealedEvidence")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response evidence(@PathParam("id") MessageId id) {
        return bytes("evidence", found.listed(id).evidence());
    }

    private static Response bytes(String what, @Nullable ByteString bytes) {
        if (bytes == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "there is no " + what + " for this message");
        }
        return Response.ok(bytes.toByteArray()).build();
    }
}
