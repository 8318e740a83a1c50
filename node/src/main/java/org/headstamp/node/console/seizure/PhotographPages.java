package org.headstamp.node.console.seizure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.seizure.PhotographCopy;
import org.headstamp.node.seizure.PhotographCopy.Size;
import org.headstamp.node.seizure.Photographs;
import org.headstamp.node.seizure.Seizures;
import org.headstamp.pki.Sha256;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Photographs by the digest of the original. Pages show copies that this node drew; the original, in whose bytes anything
 * may be hidden, is only ever a download.
 */
@Path("/console/photographs/{digest}")
@RunOnVirtualThread
@Authenticated
class PhotographPages {
    private static final String JPEG = "image/jpeg";
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Seizures seizures;
    private final Photographs photographs;
    private final Visit visit;
    private final Faults faults;

    PhotographPages(Seizures seizures, Photographs photographs, Visit visit, Faults faults) {
        this.seizures = seizures;
        this.photographs = photographs;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/thumbnail")
    public Response thumbnail(@PathParam("digest") String digest) {
        return shown(copy(digest, Size.THUMBNAIL));
    }

    @GET
    @Path("/preview")
    public Response preview(@PathParam("digest") String digest) {
        return shown(copy(digest, Size.PREVIEW));
    }

    /** Without metadata, to be sent. */
    @GET
    @Path("/sending")
    public Response sending(@PathParam("digest") String digest) {
        var copy = copy(digest, Size.SENDING);
        return download(copy.bytes().toByteArray(), JPEG, copy.digest() + ".jpg");
    }

    /** As it came. */
    @GET
    @Path("/original")
    public Response original(@PathParam("digest") String digest) {
        var original = seizures.photograph(visit.operator(), UnreadableIdException.reading(digest, Sha256::parse));
        var ending = original.format().name().toLowerCase(Locale.ROOT);
        return download(
                original.bytes().toByteArray(), original.format().mediaType(), original.digest() + "." + ending);
    }

    private PhotographCopy copy(String digest, Size size) {
        return photographs.copy(visit.operator(), UnreadableIdException.reading(digest, Sha256::parse), size);
    }

    private static Response shown(PhotographCopy copy) {
        return sandboxed(copy.bytes().toByteArray(), JPEG).build();
    }

    private static Response download(byte[] bytes, String type, String name) {
        return sandboxed(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Response.ResponseBuilder sandboxed(byte[] bytes, String type) {
        return Response.ok(bytes).type(type).header("Content-Security-Policy", NOTHING_RUNS);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
