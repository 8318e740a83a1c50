package org.headstamp.node.console.entry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.identity.Operator;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a form go that waited for a log-in, once the page that it is for has taken it. */
class ArrivedForms {
    private final ParkedForms parked;
    private final SecurityIdentity identity;

    ArrivedForms(ParkedForms parked, SecurityIdentity identity) {
        this.parked = parked;
        this.identity = identity;
    }

    @ServerResponseFilter
    void letGo(ContainerRequestContext request, ContainerResponseContext response) {
        var marks = request.getUriInfo().getQueryParameters().getOrDefault(ParkedForms.PARKED, List.of());
        if (marks.isEmpty()
                || !request.getMethod().equals(HttpMethod.POST)
                || response.getStatus() != Response.Status.SEE_OTHER.getStatusCode()
                || identity.isAnonymous()) {
            return;
        }
        var by = Operator.of(identity);
        marks.stream().map(Kept::parsed).flatMap(Optional::stream).forEach(mark -> parked.letGo(by, mark));
    }
}
