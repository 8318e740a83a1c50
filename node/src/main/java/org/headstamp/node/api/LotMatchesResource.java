package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.lot.LotMatch;
import org.headstamp.node.trace.lot.LotMatchId;
import org.headstamp.node.trace.lot.LotMatches;
import org.headstamp.node.trace.lot.ReceivedLotMatch;
import org.headstamp.node.trace.lot.ReceivedLotMatches;
import org.jspecify.annotations.Nullable;

/** States that ask about the same lot. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "lot matches")
class LotMatchesResource {
    private final LotMatches matches;
    private final ReceivedLotMatches received;
    private final Caller caller;
    private final Writes writes;

    LotMatchesResource(LotMatches matches, ReceivedLotMatches received, Caller caller, Writes writes) {
        this.matches = matches;
        this.received = received;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @Path("/lot-matches")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(
            summary = "Lists pairs of States that ask about one lot of ours and are willing to know, the newest first")
    public Page<LotMatch> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("lot-matches", cursor, limit);
        var found = matches.before(caller.operator(), wanted.afterOrNull(LotMatchId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, LotMatch::id);
    }

    @GET
    @Path("/lot-matches/{id}")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Shows a match")
    public LotMatch get(@PathParam("id") LotMatchId id) {
        return matches.get(caller.operator(), id);
    }

    @POST
    @Path("/lot-matches/{id}/proposal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Proposes to tell both States; a second person approves it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotMatch.class)))
    public Response propose(@PathParam("id") LotMatchId id) {
        return writes.once(id, () -> Done.changed(matches.propose(caller.operator(), id)));
    }

    @POST
    @Path("/lot-matches/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves as the second person; with that both States are told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotMatch.class)))
    public Response approve(@PathParam("id") LotMatchId id) {
        return writes.once(id, () -> Done.changed(matches.approve(caller.operator(), id)));
    }

    @POST
    @Path("/lot-matches/{id}/dismissal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Decides that nobody is told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotMatch.class)))
    public Response dismiss(@PathParam("id") LotMatchId id) {
        return writes.once(id, () -> Done.changed(matches.dismiss(caller.operator(), id)));
    }

    @GET
    @Path("/traces/{id}/lot-matches")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(
            summary = "Shows which other States ask about the lots of a question of ours; the first reading is logged")
    public Page<ReceivedLotMatch> received(@PathParam("id") TraceId id) {
        return new Page<>(received.of(caller.operator(), id), null);
    }
}
