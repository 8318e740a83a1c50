package org.headstamp.node.api;

import static org.headstamp.node.api.Roles.AUDITOR;
import static org.headstamp.node.api.Roles.FOCAL_POINT;
import static org.headstamp.node.api.Roles.INVESTIGATOR;
import static org.headstamp.node.api.Roles.OFFICER;
import static org.headstamp.node.api.Roles.REGISTRAR;
import static org.headstamp.node.api.Roles.TRADE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.headstamp.node.api.write.Caller;
import org.headstamp.node.api.write.Done;
import org.headstamp.node.api.write.Writes;
import org.headstamp.node.identity.Session;
import org.headstamp.node.identity.SessionId;
import org.headstamp.node.identity.Sessions;

/** Where an account is logged in to the console. */
@Path("/api/v1/accounts/{name}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
class AccountSessionsResource {
    private final Sessions sessions;
    private final Caller caller;
    private final Writes writes;

    AccountSessionsResource(Sessions sessions, Caller caller, Writes writes) {
        this.sessions = sessions;
        this.caller = caller;
        this.writes = writes;
    }

    /** Sessions that are not over; there are never many. */
    record SessionList(List<Session> sessions) {}

    @GET
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR, TRADE})
    @Operation(summary = "Lists sessions of the console: those of the own account, a focal point also those of others")
    public SessionList list(@PathParam("name") String name) {
        return new SessionList(sessions.of(caller.operator(), name));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({OFFICER, FOCAL_POINT, REGISTRAR, INVESTIGATOR, AUDITOR, TRADE})
    @Operation(summary = "Ends a session of the own account, as a focal point also of another one")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("name") String name, @PathParam("id") SessionId id) {
        return writes.once(name, () -> {
            sessions.end(caller.operator(), name, id);
            return Done.silently();
        });
    }
}
