package org.headstamp.node.console.live;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.InstantSource;
import org.headstamp.node.CaseId;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Events for open pages (HTML, server-sent events): {@code changed}, without contents. The page fetches anew what it shows. */
@Path("/console/live")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RunOnVirtualThread
@Authenticated
class LiveResource {
    private static final String CHANGED = "changed";

    private final Listeners listeners;
    private final TopicAccess topics;
    private final InstantSource clock;
    private final Visit visit;
    private final Faults faults;

    LiveResource(Listeners listeners, TopicAccess topics, InstantSource clock, Visit visit, Faults faults) {
        this.listeners = listeners;
        this.topics = topics;
        this.clock = clock;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/lists")
    public void lists(@Context Sse sse, @Context SseEventSink sink) {
        listen(topics.lists(visit.operator()), sse, sink);
    }

    @GET
    @Path("/imports")
    public void imports(@Context Sse sse, @Context SseEventSink sink) {
        listen(topics.imports(visit.operator()), sse, sink);
    }

    @GET
    @Path("/enquiries")
    public void enquiries(@Context Sse sse, @Context SseEventSink sink) {
        listen(topics.enquiries(visit.operator()), sse, sink);
    }

    @GET
    @Path("/cases/{id}")
    public void oneCase(@PathParam("id") String id, @Context Sse sse, @Context SseEventSink sink) {
        listen(topics.oneCase(visit.operator(), CaseId.parse(id)), sse, sink);
    }

    @GET
    @Path("/cases/{id}/answers/{trace}")
    public void answer(
            @PathParam("id") String id,
            @PathParam("trace") String trace,
            @Context Sse sse,
            @Context SseEventSink sink) {
        listen(topics.answer(visit.operator(), CaseId.parse(id), trace), sse, sink);
    }

    @GET
    @Path("/cases/{id}/lots/{investigation}")
    public void lots(
            @PathParam("id") String id,
            @PathParam("investigation") String investigation,
            @Context Sse sse,
            @Context SseEventSink sink) {
        listen(topics.lots(visit.operator(), CaseId.parse(id), investigation), sse, sink);
    }

    @GET
    @Path("/administration/{draft}")
    public void administration(@PathParam("draft") String draft, @Context Sse sse, @Context SseEventSink sink) {
        listen(topics.administration(visit.operator(), draft), sse, sink);
    }

    private void listen(Topic topic, Sse sse, SseEventSink sink) {
        var change = sse.newEventBuilder().name(CHANGED).data("").build();
        listeners.add(new Listener(visit.operator().account(), visit.session(), topic, sink, change, clock.instant()));
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
