package org.headstamp.node.api;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.headstamp.node.federation.Federation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Marks every answer of a node that takes part in an exercise, so that no national system takes it for real. */
@Singleton
class ExerciseHeader {
    static final String NAME = "Headstamp-Exercise";

    private final Instance<Federation> federation;

    /** Filters are made when the application is built, and the federation is known when it runs. */
    ExerciseHeader(Instance<Federation> federation) {
        this.federation = federation;
    }

    @ServerResponseFilter
    void mark(ContainerResponseContext response) {
        if (federation.get().training()) {
            response.getHeaders().putSingle(NAME, "true");
        }
    }
}
