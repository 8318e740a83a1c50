package org.headstamp.node.console.frame;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.CaseId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Pages with a fault, as none of the console should have. */
@Path("/console/broken")
@RunOnVirtualThread
@Authenticated
class BrokenPages {
    private final Faults faults;

    BrokenPages(Faults faults) {
        this.faults = faults;
    }

    @GET
    @Path("/deep-inside")
    public String fault() {
        throw new IllegalArgumentException("comparison method violates its general contract");
    }

    @GET
    @Path("/address")
    public String address() {
        return CaseId.parse("nonsense").toString();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
