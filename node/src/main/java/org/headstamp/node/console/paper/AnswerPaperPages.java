package org.headstamp.node.console.paper;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.TraceId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers for printing, those of other States and our own. A page shows as much of one as any page has room for; the file
 * beside it has all of it. The language is the reader's own where there is none of the tag that is asked for.
 */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AnswerPaperPages {
    private static final String RECEIVED = "traces/{id}/answers/{message}";
    private static final String GIVEN = "requests/{id}/replies/{message}";

    private final PaperDesk desk;
    private final Visit visit;
    private final Faults faults;

    AnswerPaperPages(PaperDesk desk, Visit visit, Faults faults) {
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    /** An answer that another State gave. */
    @GET
    @Path(RECEIVED)
    public String received(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return received(id, message).page(in(language), visit.visitor());
    }

    /** The same as a file. */
    @GET
    @Path(RECEIVED + "/whole")
    public Response wholeReceived(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return file(received(id, message), language);
    }

    /** An answer of this State. */
    @GET
    @Path(GIVEN)
    public String given(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return given(id, message).page(in(language), visit.visitor());
    }

    /** The same as a file. */
    @GET
    @Path(GIVEN + "/whole")
    public Response wholeGiven(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return file(given(id, message), language);
    }

    private AnswerPaper received(String id, String message) {
        var trace = TraceId.parse(id);
        var answer = MessageId.parse(message);
        var found = desk.received(visit.operator(), trace, answer).orElseThrow(NotFoundException::new);
        var question = "/console/traces/" + trace;
        return new AnswerPaper(found, question, question + "/answers/" + answer);
    }

    private AnswerPaper given(String id, String message) {
        var trace = TraceId.parse(id);
        var reply = MessageId.parse(message);
        var found = desk.given(visit.operator(), trace, reply).orElseThrow(NotFoundException::new);
        var question = "/console/requests/" + trace;
        return new AnswerPaper(found, question, question + "/replies/" + reply);
    }

    private Say in(String language) {
        var say = visit.say();
        return say.in(say.languages().find(language).orElse(say.language()));
    }

    private Response file(AnswerPaper paper, String language) {
        var name = "answer-" + paper.message().message().id() + ".html";
        return Response.ok(paper.file(in(language)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
