package org.headstamp.node.console.correction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.InvestigationUpdate;
import org.headstamp.node.origin.UpdateDraft;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.origin.message.InvestigationReport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Puts right what the State that notified us was told of an investigation; a focal point approves it. */
@Path("/console/investigations/{id}/updates/{update}/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class UpdateCorrectionPages {
    private final InvestigationReading reading;
    private final Corrections corrections;
    private final CorrectionDesk desk;

    UpdateCorrectionPages(InvestigationReading reading, Corrections corrections, CorrectionDesk desk) {
        this.reading = reading;
        this.corrections = corrections;
        this.desk = desk;
    }

    @GET
    public String show(
            @PathParam("id") String id, @PathParam("update") String update, @QueryParam("kept") @Nullable String kept) {
        return desk.show(told(update(id, update)), kept);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, @PathParam("update") String update, MultivaluedMap<String, String> sent) {
        var known = update(id, update);
        var told = told(known);
        var form = Entered.of(sent);
        return desk.take(told, form, instead -> {
            var report = (InvestigationReport) instead;
            var draft = new UpdateDraft(
                    report.authority(),
                    report.offenceClass(),
                    report.suspects(),
                    report.measures(),
                    report.findings(),
                    List.of(),
                    desk.written(form));
            var unused =
                    corrections.correct(desk.visit().operator(), known.id(), form.value(CorrectionDesk.WRONG), draft);
            return URI.create(told.back());
        });
    }

    private InvestigationUpdate update(String id, String update) {
        var by = desk.visit().operator();
        by.require("correct an investigation update", Role.INVESTIGATOR);
        var wanted = UpdateId.parse(update);
        return reading.updates(by, InvestigationId.parse(id)).stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Told told(InvestigationUpdate update) {
        var investigation = "/console/investigations/" + update.investigation();
        var stands = update.correctedBy() == null ? update.message() : update.correctedBy();
        return new Told(
                "update",
                investigation + "/updates/" + update.id() + "/correction",
                investigation,
                update.notifier(),
                Objects.toString(stands, ""),
                ReportForm.filled(update.report()),
                update.report(),
                List.of(),
                Departure.AFTER_SECOND_PERSON,
                List.of(),
                form -> ReportForm.read(form, update.report()));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return desk.failed(e);
    }
}
