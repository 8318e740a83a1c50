package org.headstamp.node.console.photograph;

import com.google.protobuf.ByteString;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.attachment.AttachmentPictures;
import org.headstamp.node.attachment.MessageAttachments;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Files of messages by their positions. What is looked at is a picture that this node drew; the file itself, in which
 * anything may be hidden, is only ever a download.
 */
@Path("/console/messages/{id}/attachments/{position}")
@RunOnVirtualThread
@Authenticated
class AttachmentPages {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final AttachmentAccess access;
    private final MessageAttachments attachments;
    private final AttachmentPictures pictures;
    private final Visit visit;
    private final Faults faults;

    AttachmentPages(
            AttachmentAccess access,
            MessageAttachments attachments,
            AttachmentPictures pictures,
            Visit visit,
            Faults faults) {
        this.access = access;
        this.attachments = attachments;
        this.pictures = pictures;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/thumbnail")
    public Response thumbnail(@PathParam("id") String id, @PathParam("position") String position) {
        return shown(pictures.thumbnail(message(id), place(position)));
    }

    @GET
    @Path("/preview")
    public Response preview(@PathParam("id") String id, @PathParam("position") String position) {
        return shown(pictures.preview(message(id), place(position)));
    }

    /** As it came. */
    @GET
    public Response file(@PathParam("id") String id, @PathParam("position") String position) {
        var file = attachments.file(message(id), place(position)).orElseThrow(NotFoundException::new);
        return Response.ok(attachments.reader(file).stream())
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.digest() + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    private MessageId message(String id) {
        var message = MessageId.parse(id);
        access.require(visit.operator(), message);
        return message;
    }

    private static int place(String position) {
        return UnreadableIdException.reading(position, Integer::valueOf);
    }

    private static Response shown(Optional<ByteString> picture) {
        return Response.ok(picture.orElseThrow(NotFoundException::new).toByteArray())
                .type("image/jpeg")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
