package org.headstamp.node.console.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.audit.LoggedEvent;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.evidence.AuditTrail;
import org.headstamp.node.evidence.KnownLogs;
import org.headstamp.pki.Sha256;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The search of the log, and one entry with its proof. */
@Path("/console/audit")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AuditPages {
    static final int ON_ONE_PAGE = 25;

    private final AuditTrail trail;
    private final KnownLogs logs;
    private final Visit visit;
    private final Faults faults;

    AuditPages(AuditTrail trail, KnownLogs logs, Visit visit, Faults faults) {
        this.trail = trail;
        this.logs = logs;
        this.visit = visit;
        this.faults = faults;
    }

    /** A search is an address that can be kept; what is wrong with it is said beside the field. */
    @GET
    public Response search(@Context UriInfo address) {
        trail.mayRead(visit.operator());
        var form = Entered.of(address.getQueryParameters());
        try {
            var found = trail.find(visit.operator(), AuditForm.query(form), AuditForm.after(form), ON_ONE_PAGE + 1);
            var shown = found.subList(0, Math.min(ON_ONE_PAGE, found.size()));
            var next = found.size() > ON_ONE_PAGE
                    ? AuditForm.next(form, shown.getLast().entry().leafHash())
                    : "";
            return page(200, new AuditView(form, shown, next));
        } catch (InvalidValueException e) {
            return page(400, new AuditView(form.wrong(e), List.of(), ""));
        }
    }

    @GET
    @Path("/entries/{leaf}")
    public String entry(@PathParam("leaf") String leaf) {
        var hash = UnreadableIdException.reading(leaf, Sha256::parse);
        var entry = found(hash);
        var proof = trail.proof(visit.operator(), hash).orElse(null);
        return AuditTemplates.entry(
                        visit.say(), visit.visitor(), new EntryView(entry, proof, logs.keys(visit.operator())))
                .render();
    }

    /** The very bytes that the leaf hash covers. */
    @GET
    @Path("/entries/{leaf}/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response bytes(@PathParam("leaf") String leaf) {
        return Download.of(
                found(UnreadableIdException.reading(leaf, Sha256::parse))
                        .entry()
                        .entry(),
                MediaType.APPLICATION_OCTET_STREAM,
                leaf + ".entry");
    }

    /** The proof as c2sp.org/tlog-proof, with the checkpoint it leads to. */
    @GET
    @Path("/entries/{leaf}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    public Response proof(@PathParam("leaf") String leaf) {
        var proof = trail.proof(visit.operator(), UnreadableIdException.reading(leaf, Sha256::parse))
                .orElseThrow(NotFoundException::new)
                .toBytes();
        return Download.of(proof, MediaType.TEXT_PLAIN, leaf + ".tlog-proof");
    }

    private LoggedEvent found(Sha256 leaf) {
        return trail.entry(visit.operator(), leaf).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, AuditView view) {
        return Response.status(status)
                .entity(AuditTemplates.search(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
