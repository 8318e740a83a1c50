package org.headstamp.node.console.evidence;

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
import org.headstamp.node.evidence.piece.EvidenceReading;
import org.headstamp.node.exchange.EvidenceId;
import org.headstamp.node.federation.Federation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Pieces of evidence. */
@Path("/console/evidence/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class EvidencePages {
    private final EvidenceReading reading;
    private final Federation federation;
    private final Visit visit;
    private final Faults faults;

    EvidencePages(EvidenceReading reading, Federation federation, Visit visit, Faults faults) {
        this.reading = reading;
        this.federation = federation;
        this.visit = visit;
        this.faults = faults;
    }

    /** A focal point who sees it has read it. */
    @GET
    public String show(@PathParam("id") String id) {
        var piece = reading.read(visit.operator(), EvidenceId.parse(id));
        var view = new EvidenceView(piece, federation.self());
        return EvidenceTemplates.piece(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
