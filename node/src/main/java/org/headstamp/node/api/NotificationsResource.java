package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
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
import org.headstamp.node.CaseId;
import org.headstamp.node.Checked;
import org.headstamp.node.api.problem.ProblemException;
import org.headstamp.node.api.problem.ProblemKind;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.origin.ForeignInvestigation;
import org.headstamp.node.origin.ForeignReport;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginNotification;
import org.headstamp.node.origin.OriginNotifications;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** Notifications of ours to presumed States of origin. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "notifications")
class NotificationsResource {
    private final OriginNotifications notifications;
    private final OriginReading reading;
    private final Caller caller;
    private final Writes writes;

    NotificationsResource(OriginNotifications notifications, OriginReading reading, Caller caller, Writes writes) {
        this.notifications = notifications;
        this.reading = reading;
        this.caller = caller;
        this.writes = writes;
    }

    /** A notification to draft. */
    record NewNotification(MemberState notified, OriginNotice notice, Header header) {}

    @GET
    @Path("/notifications")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists notifications of ours, the newest first")
    public Page<OriginNotification> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        var wanted = PageRequest.of("notifications", cursor, limit);
        var found = reading.before(caller.operator(), wanted.afterOrNull(NotificationId::parse), wanted.limit() + 1);
        return Page.of(wanted, found, OriginNotification::id);
    }

    @GET
    @Path("/cases/{id}/notifications")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Lists notifications of ours in a case, the oldest first, at most 200")
    public Page<OriginNotification> inCase(@PathParam("id") CaseId id) {
        return new Page<>(reading.in(caller.operator(), id), null);
    }

    @POST
    @Path("/cases/{id}/notifications")
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Drafts a notification to a presumed State of origin; a second person approves it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OriginNotification.class)))
    public Response open(@PathParam("id") CaseId id, NewNotification body) {
        var wanted = Checked.present("body", body);
        var notified = Checked.present("notified", wanted.notified());
        var notice = Checked.present("notice", wanted.notice());
        var header = Checked.present("header", wanted.header());
        return writes.once(wanted, () -> {
            var opened = notifications.open(caller.operator(), id, notified, notice, header);
            return Done.created("/api/v1/notifications/" + opened.id(), opened);
        });
    }

    @GET
    @Path("/notifications/{id}")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows a notification of ours")
    public OriginNotification get(@PathParam("id") NotificationId id) {
        return reading.get(caller.operator(), id);
    }

    @GET
    @Path("/notifications/{id}/investigation")
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR})
    @Operation(summary = "Shows where the parallel investigation of the State notified stands")
    public ForeignInvestigation investigation(@PathParam("id") NotificationId id) {
        return reading.foreign(caller.operator(), id)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "the State notified has not told of an investigation yet"));
    }

    @GET
    @Path("/notifications/{id}/reports")
    @RolesAllowed({OFFICER, FOCAL_POINT, INVESTIGATOR})
    @Operation(summary = "Shows the updates of the State notified, the newest first; the first reading is logged")
    public Page<ForeignReport> reports(@PathParam("id") NotificationId id) {
        return new Page<>(reading.reports(caller.operator(), id), null);
    }

    @POST
    @Path("/notifications/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(FOCAL_POINT)
    @Operation(summary = "Approves a notification as the second person; with that it is sent")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OriginNotification.class)))
    public Response approve(@PathParam("id") NotificationId id) {
        return writes.once(id, () -> Done.changed(notifications.approve(caller.operator(), id)));
    }

    @POST
    @Path("/notifications/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT})
    @Operation(summary = "Gives up a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OriginNotification.class)))
    public Response withdraw(@PathParam("id") NotificationId id) {
        return writes.once(id, () -> Done.changed(notifications.withdraw(caller.operator(), id)));
    }
}
