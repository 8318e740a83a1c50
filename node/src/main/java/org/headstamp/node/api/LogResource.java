package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.audit.LoggedEntry;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.merkle.ConsistencyProof;
import org.jspecify.annotations.Nullable;

/** Our log and what is proven about it. */
@Path("/api/v1/log")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "log")
class LogResource {
    private final LogProofs log;

    LogResource(LogProofs log) {
        this.log = log;
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "The latest checkpoint, a C2SP signed note")
    public String checkpoint() {
        return log.checkpoint()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no checkpoint is signed yet"))
                .toStringUtf8();
    }

    @GET
    @Path("/inclusion-proofs/{leafHash}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "That an entry is in the tree; without a size, in that of the latest checkpoint")
    public LogProof inclusion(
            @PathParam("leafHash") Sha256 leafHash, @QueryParam("size") @DefaultValue("0") long size) {
        var checkpoint = size == 0 ? checkpoint() : "";
        return log.inclusion(leafHash, size)
                .map(proof -> new LogProof(leafHash, proof, checkpoint))
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "the entry is not in a tree of that size, or not under a checkpoint yet"));
    }

    @GET
    @Path("/consistency-proof")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "That the tree of one size begins with that of another")
    public ConsistencyProof consistency(@QueryParam("from") long from, @QueryParam("to") long to) {
        return log.consistency(from, to)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the log has no two such sizes: 1 <= from <= to <= " + log.size()));
    }

    @GET
    @Path("/entries")
    @RolesAllowed(AUDITOR)
    @Operation(summary = "Lists entries in the order of the tree, each a serialised headstamp.log.v1.AuditEntry")
    public Page<LoggedEntry> entries(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("entries", cursor, limit);
        long start = Math.max(0, wanted.after(Long::valueOf, 0L));
        var found = log.from(start, wanted.limit());
        return wanted.page(found, found.size() < wanted.limit() ? null : start + found.size());
    }
}
