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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.MessageId;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.federation.KeysChangedException;
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
        var member = UnreadableIdException.reading(state, MemberState::new);
        return DirectoryTemplates.member(
                        visit.say(),
                        visit.visitor(),
                        directory.member(visit.operator(), member),
                        directory.traffic(visit.operator(), member))
                .render();
    }

    /** What confirming means, before anybody does it; nothing to confirm leads back to the member. */
    @GET
    @Path("/{state}/confirmation")
    public Response ask(@PathParam("state") String state) {
        visit.operator().require("confirm the keys of a member", Role.FOCAL_POINT);
        var member = directory.member(visit.operator(), UnreadableIdException.reading(state, MemberState::new));
        return member.held() ? Response.ok(page(member, Entered.nothing())).build() : backTo(member.state());
    }

    /** Confirms what was shown; if the member has other keys by now, those are shown. */
    @POST
    @Path("/{state}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("state") String state, MultivaluedMap<String, String> sent) {
        var member = UnreadableIdException.reading(state, MemberState::new);
        var form = Entered.of(sent);
        try {
            directory.confirm(visit.operator(), member, form);
            return backTo(member);
        } catch (KeysChangedException e) {
            var now = directory.member(visit.operator(), member);
            return Response.status(412)
                    .entity(page(now, form.wrong(Directory.KEYS, e.refusal())))
                    .build();
        }
    }

    /** Has a message of the member whose handling failed tried again at once. */
    @POST
    @Path("/{state}/parked-messages/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("state") String state, @PathParam("id") String id) {
        var member = UnreadableIdException.reading(state, MemberState::new);
        directory.release(visit.operator(), MessageId.parse(id));
        return backTo(member);
    }

    private String page(MemberView member, Entered form) {
        return DirectoryTemplates.confirmation(visit.say(), visit.visitor(), member, form)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }

    private static Response backTo(MemberState state) {
        return Response.seeOther(URI.create("/console/directory/" + state)).build();
    }
}
