package org.headstamp.node.console.audit;

import com.google.protobuf.ByteString;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.evidence.KnownLogs;
import org.headstamp.pki.checkpoint.ProofLines;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Checkpoints of our log and of those of others, and proofs that our log only grew. */
@Path("/console/audit/logs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class LogPages {
    private static final String FROM = "from";
    private static final String TO = "to";

    private final KnownLogs logs;
    private final Visit visit;
    private final Faults faults;

    LogPages(KnownLogs logs, Visit visit, Faults faults) {
        this.logs = logs;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response show(@Context UriInfo address) {
        var form = Entered.of(address.getQueryParameters());
        if (form.value(FROM).isEmpty() && form.value(TO).isEmpty()) {
            return page(200, form, null);
        }
        try {
            return page(200, form, proof(form));
        } catch (InvalidValueException e) {
            return page(400, form.wrong(e), null);
        }
    }

    /** The latest checkpoint, a C2SP signed note. */
    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    public Response checkpoint() {
        var note = logs.checkpoint(visit.operator()).orElseThrow(NotFoundException::new);
        return Download.of(note, MediaType.TEXT_PLAIN, "checkpoint.txt");
    }

    /** One hash in base64 a line (c2sp.org/tlog-witness). */
    @GET
    @Path("/consistency")
    @Produces(MediaType.TEXT_PLAIN)
    public Response consistency(@Context UriInfo address) {
        var proof = proof(Entered.of(address.getQueryParameters()));
        return Download.of(
                ProofLines.format(proof.hashes()),
                MediaType.TEXT_PLAIN,
                "consistency-" + proof.size1() + "-" + proof.size2() + ".txt");
    }

    private ConsistencyProof proof(Entered form) {
        var by = visit.operator();
        return logs.consistency(by, size(form, FROM), size(form, TO))
                .orElseThrow(() -> new InvalidValueException(
                        FROM, "and to are no two sizes of the log: 1 <= from <= to <= {0}", logs.size(by)));
    }

    private static long size(Entered form, String field) {
        if (!form.value(field).matches("[0-9]{1,18}")) {
            throw new InvalidValueException(field, "must be a whole number");
        }
        return Long.parseLong(form.value(field));
    }

    private Response page(int status, Entered form, @Nullable ConsistencyProof proof) {
        var by = visit.operator();
        var checkpoint = logs.checkpoint(by).map(ByteString::toStringUtf8).orElse("");
        var view = new LogsView(checkpoint, logs.size(by), logs.keys(by), logs.peers(by), form, proof);
        return Response.status(status)
                .entity(AuditTemplates.logs(visit.say(), visit.visitor(), view).render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
