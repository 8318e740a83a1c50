package org.headstamp.node.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.headstamp.node.BoundedStream;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.seizure.SeizureConfig;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a body may have; pages bound theirs themselves. Files of the registry pass: they are streamed, and the
 * registry bounds them itself. The limit of the HTTP server is that of the largest such file.
 */
class BodyLimits {
    /** The largest JSON body. */
    static final int JSON = 2 * 1024 * 1024;
    /** What a form has beside its photograph. */
    static final int AROUND_A_FILE = 64 * 1024;
    /** A length with more digits than this is no int. */
    private static final int MOST_DIGITS = 9;

    private final SeizureConfig photographs;

    BodyLimits(SeizureConfig photographs) {
        this.photographs = photographs;
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        var type = request.getMediaType();
        boolean file = type != null && type.isCompatible(RegistryImportsResource.CSV);
        if (file || isPage(request)) {
            return;
        }
        int most = most(type);
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if ((length != null && length.length() > MOST_DIGITS) || request.getLength() > most) {
            throw tooLarge(most);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new BoundedStream(request.getEntityStream(), most, () -> tooLarge(most)));
        }
    }

    static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemKind.TOO_LARGE, "the body may have at most " + most + " bytes");
    }

    private static boolean isPage(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/console/");
    }

    private int most(@Nullable MediaType type) {
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return photographs.largestBytes() + AROUND_A_FILE;
        }
        return isImage(type) ? photographs.largestBytes() : JSON;
    }

    private static boolean isImage(@Nullable MediaType type) {
        return type != null && "image".equals(type.getType());
    }
}
