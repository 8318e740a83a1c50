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
import org.headstamp.node.trace.TraceId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers of this State, for printing. */
@Path("/console/requests/{id}/replies/{message}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ReplyPaperPages {
    private final PaperDesk desk;
    private final Printing printing;
    private final Faults faults;

    ReplyPaperPages(PaperDesk desk, Printing printing, Faults faults) {
        this.desk = desk;
        this.printing = printing;
        this.faults = faults;
    }

    /** As much of one as any page has room for. */
    @GET
    public String show(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return printing.page(paper(id, message), language);
    }

    /** All of it, as a file. */
    @GET
    @Path("/whole")
    public Response whole(
            @PathParam("id") String id,
            @PathParam("message") String message,
            @QueryParam("language") @DefaultValue("") String language) {
        return printing.file(paper(id, message), language);
    }

    private AnswerPaper paper(String id, String message) {
        var trace = TraceId.parse(id);
        var reply = MessageId.parse(message);
        var found = desk.given(printing.reader(), trace, reply).orElseThrow(NotFoundException::new);
        var question = "/console/requests/" + trace;
        return new AnswerPaper(found, question, question + "/replies/" + reply);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
