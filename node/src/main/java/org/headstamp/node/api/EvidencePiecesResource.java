package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.CaseId;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.evidence.piece.EvidenceReading;
import org.headstamp.node.exchange.EvidenceId;
import org.headstamp.node.federation.Federation;

/** Evidence of silence and against it, of this State and against it, piece by piece. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "messages")
class EvidencePiecesResource {
    private final EvidenceReading reading;
    private final Federation federation;
    private final Caller caller;

    EvidencePiecesResource(EvidenceReading reading, Federation federation, Caller caller) {
        this.reading = reading;
        this.federation = federation;
        this.caller = caller;
    }

    @GET
    @Path("/cases/{id}/evidence-pieces")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(
            summary = "Lists evidence of silence and against it in a case, whoever issued it, the oldest first, at most"
                    + " 1000; ours of non-delivery is with its message")
    public Page<EvidencePiece> inCase(@PathParam("id") CaseId id) {
        var pieces = reading.in(caller.operator(), id).stream()
                .map(evidence -> EvidencePiece.of(evidence, federation.self()))
                .toList();
        return new Page<>(pieces, null);
    }

    @GET
    @Path("/evidence/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows a piece of evidence; that a focal point has read one of another State is logged once")
    public EvidencePiece get(@PathParam("id") EvidenceId id) {
        return EvidencePiece.of(reading.read(caller.operator(), id).evidence(), federation.self());
    }
}
