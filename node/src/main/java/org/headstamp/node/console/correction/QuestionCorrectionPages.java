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
import java.util.Objects;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Attachments;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.message.TraceQuestion;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Puts a question of ours right; a second person approves it. */
@Path("/console/traces/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class QuestionCorrectionPages {
    private final TraceReading reading;
    private final AskingDialogue dialogue;
    private final Attachments attachments;
    private final CorrectionDesk desk;

    QuestionCorrectionPages(
            TraceReading reading, AskingDialogue dialogue, Attachments attachments, CorrectionDesk desk) {
        this.attachments = attachments;
        this.reading = reading;
        this.dialogue = dialogue;
        this.desk = desk;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        return desk.show(told(TraceId.parse(id)), kept);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var told = told(TraceId.parse(id));
        var form = Entered.of(sent);
        return desk.take(told, form, instead -> {
            var correction = new QuestionCorrection(null, form.value(CorrectionDesk.WRONG), (TraceQuestion) instead);
            var unused = dialogue.draft(desk.visit().operator(), TraceId.parse(id), correction);
            return URI.create(told.back());
        });
    }

    private Told told(TraceId id) {
        var by = desk.visit().operator();
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var trace = reading.asked(by, id);
        var question = trace.question();
        return new Told(
                "question",
                "/console/traces/" + id + "/correction",
                "/console/traces/" + id,
                trace.asked(),
                Objects.toString(stands(trace), ""),
                QuestionForm.filled(question),
                question,
                question.items(),
                Departure.of(Correspondence.rule(MessageKind.CORRECTION, trace.header()), by),
                attachments.of(id, trace.asked()),
                form -> QuestionForm.read(form, question));
    }

    private static @Nullable Object stands(Trace trace) {
        return trace.correction() == null ? trace.request() : trace.correction();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return desk.failed(e);
    }
}
