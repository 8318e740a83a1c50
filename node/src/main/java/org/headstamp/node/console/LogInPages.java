package org.headstamp.node.console;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.federation.Federation;

/** Logging in and out. The form itself is taken by Quarkus. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LogInPages {
    private static final String NO_SESSION = "headstamp-session=; Path=/console; Max-Age=0; HttpOnly; SameSite=Strict";

    private final Federation federation;

    LogInPages(Federation federation) {
        this.federation = federation;
    }

    @GET
    @Path("/log-in")
    @PermitAll
    public String logIn() {
        return Pages.logIn(false, federation.training()).render();
    }

    @GET
    @Path("/log-in-failed")
    @PermitAll
    public String logInFailed() {
        return Pages.logIn(true, federation.training()).render();
    }

    @POST
    @Path("/log-out")
    @Authenticated
    public Response logOut() {
        return Response.seeOther(URI.create("/console/log-in"))
                .header(HttpHeaders.SET_COOKIE, NO_SESSION)
                .build();
    }
}
