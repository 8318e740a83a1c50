package org.headstamp.node.console.frame;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever asks the console for what no page answers gets a page that says so, and not the problem of a national system. */
@Singleton
class StrayAddresses {
    private static final String CONSOLE = "/console";
    /** RFC 9457. */
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");

    private final Instance<Faults> faults;

    /** Filters are made when the application is built, and failures are told when it runs. */
    StrayAddresses(Instance<Faults> faults) {
        this.faults = faults;
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOfConsole(request.getUriInfo().getPath()) && isRefusal(response)) {
            var page = response.getStatus() == 404
                    ? faults.get().notFound()
                    : faults.get().refusal(response.getStatus(), "failure.invalid", "failure.not-understood");
            response.setEntity(page.getEntity(), new Annotation[0], MediaType.TEXT_HTML_TYPE);
        }
    }

    private static boolean isOfConsole(String path) {
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    private static boolean isRefusal(ContainerResponseContext response) {
        return response.getStatus() < 500 && PROBLEM.equals(response.getMediaType());
    }
}
