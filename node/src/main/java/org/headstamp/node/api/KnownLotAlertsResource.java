package org.headstamp.node.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.KnownAlert;
import org.headstamp.node.alert.KnownAlerts;
import org.headstamp.node.alert.LotAlertMatch;
import org.headstamp.node.alert.LotAlertMatches;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.TraceId;
import org.jspecify.annotations.Nullable;

/** Alerts that this State looks out for, and what they name. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "lot alerts")
class KnownLotAlertsResource {
    private final KnownAlerts known;
    private final LotAlertMatches matches;
    private final Caller caller;

    KnownLotAlertsResource(KnownAlerts known, LotAlertMatches matches, Caller caller) {
        this.known = known;
        this.matches = matches;
        this.caller = caller;
    }

    @GET
    @Path("/known-lot-alerts")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists alerts of all States, ours and lifted ones included, the newest first")
    public Page<KnownAlert> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("known-lot-alerts", cursor, limit);
        var found = known.before(caller.operator(), wanted.afterOrNull(AlertId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, KnownAlert::id);
    }

    @GET
    @Path("/known-lot-alerts/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows an alert; the first reading of one of another State is logged")
    public KnownAlert get(@PathParam("id") AlertId id) {
        return known.get(caller.operator(), id);
    }

    @GET
    @Path("/seizures/{id}/lot-alerts")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows the alerts that name lots of a seizure, the newest first, at most 200")
    public Page<LotAlertMatch> ofSeizure(@PathParam("id") SeizureId id) {
        return new Page<>(matches.ofSeizure(caller.operator(), id), null);
    }

    @GET
    @Path("/trace-requests/{id}/lot-alerts")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows the alerts that name lots of a question of another State; reading opens the question")
    public Page<LotAlertMatch> ofQuestion(@PathParam("id") TraceId id) {
        return new Page<>(matches.ofQuestion(caller.operator(), id), null);
    }
}
