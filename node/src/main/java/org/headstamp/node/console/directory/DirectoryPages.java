package org.headstamp.node.console.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The directory of members, and one member. */
@Path("/console/directory")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class DirectoryPages {
    private final Directory directory;
    private final Visit visit;
    private final Faults faults;

    DirectoryPages(Directory directory, Visit visit, Faults faults) {
        this.directory = directory;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String list(@QueryParam("after") @DefaultValue("") String after) {
        return DirectoryTemplates.members(visit.say(), visit.visitor(), directory.page(visit.operator(), after))
                .render();
    }

    @GET
    @Path("/{state}")
    public String one(@PathParam("state") String state) {
        return DirectoryTemplates.member(
                        visit.say(), visit.visitor(), directory.member(visit.operator(), new MemberState(state)))
                .render();
    }

    /** What confirming means, before anybody does it; nothing to confirm leads back to the member. */
    @GET
    @Path("/{state}/confirmation")
    public Response ask(@PathParam("state") String state) {
        visit.operator().require("confirm the keys of a member", Role.FOCAL_POINT);
        var member = directory.member(visit.operator(), new MemberState(state));
        if (!member.held()) {
            return backTo(member.state());
        }
        return Response.ok(DirectoryTemplates.confirmation(visit.say(), visit.visitor(), member)
                        .render())
                .build();
    }

    @POST
    @Path("/{state}/confirmation")
    @Consumes(MediaType.WILDCARD)
    public Response confirm(@PathParam("state") String state) {
        var member = new MemberState(state);
        directory.confirm(visit.operator(), member);
        return backTo(member);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }

    private static Response backTo(MemberState state) {
        return Response.seeOther(URI.create("/console/directory/" + state)).build();
    }
}
