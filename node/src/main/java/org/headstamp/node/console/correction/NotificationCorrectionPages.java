package org.headstamp.node.console.correction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.Role;
import org.headstamp.node.origin.Corrections;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.OriginReading;
import org.headstamp.node.origin.message.OriginNotice;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Puts a notification of ours right; a second person approves it. */
@Path("/console/notifications/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class NotificationCorrectionPages {
    private final OriginReading reading;
    private final Corrections corrections;
    private final CorrectionDesk desk;

    NotificationCorrectionPages(OriginReading reading, Corrections corrections, CorrectionDesk desk) {
        this.reading = reading;
        this.corrections = corrections;
        this.desk = desk;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        return desk.show(told(NotificationId.parse(id)), kept);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var notification = NotificationId.parse(id);
        var told = told(notification);
        var form = Entered.of(sent);
        return desk.take(told, form, instead -> {
            var reason = form.value(CorrectionDesk.WRONG);
            var unused = corrections.correct(
                    desk.visit().operator(), notification, reason, (OriginNotice) instead, desk.written(form));
            return URI.create(told.back());
        });
    }

    private Told told(NotificationId id) {
        desk.visit().operator().require("correct an origin notification", Role.OFFICER, Role.FOCAL_POINT);
        var notification = reading.get(desk.visit().operator(), id);
        var said = notification.notice();
        var stands = notification.correctedBy() == null ? notification.message() : notification.correctedBy();
        return new Told(
                "notification",
                "/console/notifications/" + id + "/correction",
                "/console/notifications/" + id,
                notification.notified(),
                Objects.toString(stands, ""),
                NoticeForm.filled(said),
                said,
                said.items(),
                Departure.AFTER_SECOND_PERSON,
                List.of(),
                form -> NoticeForm.read(form, said));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return desk.failed(e);
    }
}
