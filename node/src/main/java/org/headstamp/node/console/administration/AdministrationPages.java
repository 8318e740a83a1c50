package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The way to everything that is administered; each of it says for itself who may see or change it. */
@Path("/console/administration")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AdministrationPages {
    private final Visit visit;
    private final Faults faults;

    AdministrationPages(Visit visit, Faults faults) {
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String start() {
        visit.operator().requireOfficial("see what is administered");
        return AdministrationTemplates.start(visit.say(), visit.visitor()).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
