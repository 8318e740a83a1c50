package org.headstamp.node.console.frame;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.headstamp.node.BoundedStream;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryConfig;
import org.headstamp.node.seizure.SeizureConfig;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds what a page is sent. Files of the registry are as large as the registry takes them, from registrars alone. A
 * photograph that is not much too large still comes through, so that its form is shown again as it was filled in.
 */
class PageBodies {
    private static final long FORM = 2L * 1024 * 1024;
    /** What a form has beside its file. */
    private static final long AROUND_A_FILE = 64L * 1024;

    private static final long ROOM = 2;

    private final SeizureConfig photographs;
    private final RegistryConfig registers;
    private final SecurityIdentity identity;

    PageBodies(SeizureConfig photographs, RegistryConfig registers, SecurityIdentity identity) {
        this.photographs = photographs;
        this.registers = registers;
        this.identity = identity;
    }

    @ServerRequestFilter
    void limit(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!path.startsWith("/console/")) {
            return;
        }
        long most = most(path, request);
        if (length(request) > most) {
            throw new TooLargeException(most);
        }
        if (request.hasEntity()) {
            request.setEntityStream(
                    new BoundedStream(request.getEntityStream(), most, () -> new TooLargeException(most)));
        }
    }

    /** The server has read the length as a number already. */
    private static long length(ContainerRequestContext request) {
        var told = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return told == null ? 0 : Long.parseLong(told);
    }

    private long most(String path, ContainerRequestContext request) {
        var type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return FORM;
        }
        boolean imports = path.equals("/console/registry/imports") && identity.hasRole(Role.REGISTRAR.name());
        return AROUND_A_FILE + (imports ? registers.fileSize().asLongValue() : ROOM * photographs.largestBytes());
    }
}
