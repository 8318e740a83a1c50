package org.headstamp.node.console.lot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.lot.ReceivedLotMatches;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which other States ask about the lots of a question of ours. */
@Path("/console/traces/{id}/lot-matches")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ReceivedMatchPages {
    private final ReceivedLotMatches received;
    private final Visit visit;
    private final Faults faults;

    ReceivedMatchPages(ReceivedLotMatches received, Visit visit, Faults faults) {
        this.received = received;
        this.visit = visit;
        this.faults = faults;
    }

    /** Reading opens the notices. */
    @GET
    public String show(@PathParam("id") String id) {
        var trace = TraceId.parse(id);
        var view = new ReceivedView(trace, received.of(visit.operator(), trace));
        return LotTemplates.received(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
