package org.headstamp.node.console.entry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address of a node leads to its console, which asks who is there. */
@Path("/")
@RunOnVirtualThread
class FrontDoor {
    @GET
    @PermitAll
    public Response enter() {
        return Response.seeOther(URI.create("/console")).build();
    }
}
