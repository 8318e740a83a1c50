package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Sessions;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The part of every page that warns before its session ends. Pages fetch it by themselves, which is no use of the session;
 * posting is.
 */
@Path("/console/session/end")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SessionEndPages {
    private final Sessions sessions;
    private final InstantSource clock;
    private final Visit visit;
    private final Faults faults;

    SessionEndPages(Sessions sessions, InstantSource clock, Visit visit, Faults faults) {
        this.sessions = sessions;
        this.clock = clock;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response show() {
        return part(false);
    }

    /** Somebody is there still. */
    @POST
    public Response stay() {
        return part(true);
    }

    /** A session can end while its page asks. */
    private Response part(boolean stayed) {
        return sessions.end(visit.session())
                .map(end -> new SessionEndView(end, clock.instant(), stayed))
                .map(view -> Response.ok(
                        AccountTemplates.sessionEnd(visit.say(), view).render()))
                .orElseGet(() -> Response.status(Response.Status.UNAUTHORIZED))
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
