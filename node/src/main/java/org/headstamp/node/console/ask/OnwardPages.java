package org.headstamp.node.console.ask;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.TraceReading;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks a State that an answer names, with the sealed answers as proof. */
@Path("/console/traces/{id}/onward")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class OnwardPages {
    private static final String TRACES = "/console/traces/";

    private final OnwardDesk desk;
    private final TraceReading traces;
    private final Confirming confirming;
    private final Visit visit;
    private final Faults faults;

    OnwardPages(OnwardDesk desk, TraceReading traces, Confirming confirming, Visit visit, Faults faults) {
        this.desk = desk;
        this.traces = traces;
        this.confirming = confirming;
        this.visit = visit;
        this.faults = faults;
    }

    /** Shows all that would leave for that State, and drafts the question once that was seen. */
    @POST
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        if (confirming.isToChange(form)) {
            return Response.seeOther(URI.create(TRACES + trace)).build();
        }
        var by = visit.operator();
        var to = form.value("to");
        return confirming.answer(
                form,
                () -> desk.foresee(by, trace, to)
                        .illustrated(traces.asked(by, trace).caseId()),
                () -> URI.create(TRACES + desk.draft(by, trace, to).id()));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
