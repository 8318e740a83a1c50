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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.TraceId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An answer of this State, for printing. */
@Path("/console/requests/{id}/replies/{message}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ReplyPaperPages {
    private final PaperDesk desk;
    private final Visit visit;
    private final Faults faults;

    ReplyPaperPages(PaperDesk desk, Visit visit, Faults faults) {
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * One answer to be printed.
     *
     * @param language tag of the language of the page; the reader's own where there is none of this tag
     */
    @GET
    public String show(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        var trace = TraceId.parse(id);
        var paper =
                desk.given(visit.operator(), trace, MessageId.parse(message)).orElseThrow(NotFoundException::new);
        return new AnswerPaper(paper, "/console/requests/" + trace).page(visit.say(), visit.visitor(), language);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
