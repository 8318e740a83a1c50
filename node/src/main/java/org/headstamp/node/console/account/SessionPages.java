package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.identity.Sessions;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends sessions: one's own, and for focal points those of others. */
@Path("/console/access/{name}/sessions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SessionPages {
    private final Sessions sessions;
    private final Visit visit;
    private final Faults faults;

    SessionPages(Sessions sessions, Visit visit, Faults faults) {
        this.sessions = sessions;
        this.visit = visit;
        this.faults = faults;
    }

    @POST
    @Path("/{id}/end")
    public Response end(@PathParam("name") String name, @PathParam("id") String id) {
        var operator = visit.operator();
        sessions.end(operator, name, SessionId.parse(id));
        var back = name.equals(operator.account()) ? URI.create("/console/account") : AccessPages.place(name);
        return Response.seeOther(back).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
