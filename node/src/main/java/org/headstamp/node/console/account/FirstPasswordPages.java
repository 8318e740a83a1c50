package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Duty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Replaces a password that somebody else set. Who logged in with one comes to no other page. */
@Path("/console/first-password")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class FirstPasswordPages {
    private static final URI OWN_ACCOUNT = URI.create("/console/account");

    private final PasswordForm passwords;
    private final SecurityIdentity identity;
    private final Visit visit;
    private final Faults faults;

    FirstPasswordPages(PasswordForm passwords, SecurityIdentity identity, Visit visit, Faults faults) {
        this.passwords = passwords;
        this.identity = identity;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response show() {
        return due()
                ? page(200, Entered.nothing())
                : Response.seeOther(OWN_ACCOUNT).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> sent) {
        if (!due()) {
            return Response.seeOther(OWN_ACCOUNT).build();
        }
        var problems = passwords.chosen(sent);
        return problems.isWrong()
                ? page(400, problems)
                : Response.seeOther(URI.create("/console/go-on")).build();
    }

    private boolean due() {
        return Duty.of(identity).equals(Optional.of(Duty.CHOOSE_PASSWORD)) || passwords.needsStart();
    }

    private Response page(int status, Entered form) {
        return Response.status(status)
                .entity(AccountTemplates.firstPassword(visit.say(), visit.visitor(), form, passwords.needsStart())
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
