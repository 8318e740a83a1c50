package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.origin.ConcernedLots;
import org.headstamp.node.origin.InvestigatedLots;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.registry.RecordKey;

/** Lots that investigations of ours concern. */
@Path("/api/v1/investigations/{id}/lots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "investigations")
class InvestigatedLotsResource {
    private final InvestigatedLots lots;
    private final Caller caller;
    private final Writes writes;

    InvestigatedLotsResource(InvestigatedLots lots, Caller caller, Writes writes) {
        this.lots = lots;
        this.caller = caller;
        this.writes = writes;
    }

    /** Records of the registers; at most 200. */
    record NamedLots(List<RecordKey> lots) {}

    @GET
    @RolesAllowed({FOCAL_POINT, INVESTIGATOR})
    @Operation(
            summary = "Shows the lots that an investigation concerns; no answer about them leaves without a person;"
                    + " the ETag is their version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConcernedLots.class)))
    public Response get(@PathParam("id") InvestigationId id) {
        var concerned = lots.of(caller.operator(), id);
        return Response.ok(concerned)
                .header("ETag", Done.etagOf(concerned.version()))
                .build();
    }

    @PUT
    @RolesAllowed(INVESTIGATOR)
    @Operation(
            summary = "Names lots of our registers that an investigation concerns, in place of those named before;"
                    + " If-Match names the ETag that was seen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConcernedLots.class)))
    public Response name(@PathParam("id") InvestigationId id, NamedLots body) {
        var wanted = Checked.present("body", body);
        long version = caller.versionSeen();
        return writes.once(wanted, () -> {
            var concerned = lots.name(caller.operator(), id, version, wanted.lots());
            return Done.changed(concerned).tagged(concerned.version());
        });
    }
}
