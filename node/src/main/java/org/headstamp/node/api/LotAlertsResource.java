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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.Checked;
import org.headstamp.node.alert.AlertCopy;
import org.headstamp.node.alert.AlertDraft;
import org.headstamp.node.alert.AlertId;
import org.headstamp.node.alert.LotAlert;
import org.headstamp.node.alert.LotAlerts;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.RegistryReader;
import org.jspecify.annotations.Nullable;

/** Alerts of ours about lots. */
@Path("/api/v1/lot-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "lot alerts")
class LotAlertsResource {
    private final LotAlerts alerts;
    private final RegistryReader registers;
    private final LotWatches watches;
    private final Caller caller;
    private final Writes writes;

    LotAlertsResource(LotAlerts alerts, RegistryReader registers, LotWatches watches, Caller caller, Writes writes) {
        this.alerts = alerts;
        this.registers = registers;
        this.watches = watches;
        this.caller = caller;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Lists alerts of ours, the newest first")
    public Page<LotAlert> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("lot-alerts", cursor, limit);
        var found = alerts.before(caller.operator(), wanted.afterOrNull(AlertId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, LotAlert::id);
    }

    @POST
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Drafts an alert about a lot of our registers; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LotAlert.class)))
    public Response draft(AlertDraft body) {
        var wanted = Checked.present("body", body);
        return writes.once(wanted, () -> {
            var drafted = alerts.draft(caller.operator(), wanted);
            return Done.created("/api/v1/lot-alerts/" + drafted.id(), drafted);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows an alert of ours")
    public LotAlert get(@PathParam("id") AlertId id) {
        return alerts.get(caller.operator(), id);
    }

    @GET
    @Path("/{id}/notices")
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Says what else there is to know of the lot before the alert leaves: under investigation")
    public Page<LotNotice> notices(@PathParam("id") AlertId id) {
        var operator = caller.operator();
        var lot = registers.lot(alerts.get(operator, id).lot(), operator);
        return new Page<>(lot.map(found -> watches.about(found, operator)).orElse(List.of()), null);
    }

    @GET
    @Path("/{id}/copies")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR})
    @Operation(summary = "Shows to which States an alert was sent, and how far each message has come")
    public Page<AlertCopy> copies(@PathParam("id") AlertId id) {
        return new Page<>(alerts.copies(caller.operator(), id), null);
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves an alert as the second person; with that it is sent to each State apart")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotAlert.class)))
    public Response approve(@PathParam("id") AlertId id) {
        return writes.once(id, () -> Done.changed(alerts.approve(caller.operator(), id)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({FOCAL_POINT, REGISTRAR})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LotAlert.class)))
    public Response withdraw(@PathParam("id") AlertId id) {
        return writes.once(id, () -> Done.changed(alerts.withdraw(caller.operator(), id)));
    }
}
