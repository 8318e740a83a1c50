package org.headstamp.node.console.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.SessionId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The own account: its password, its second factor and where it is logged in. */
@Path("/console/account")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AccountPages {
    private final AccountViews views;
    private final PasswordForm passwords;
    private final SecurityIdentity identity;
    private final Visit visit;
    private final Faults faults;

    AccountPages(AccountViews views, PasswordForm passwords, SecurityIdentity identity, Visit visit, Faults faults) {
        this.views = views;
        this.passwords = passwords;
        this.identity = identity;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String own(@QueryParam("changed") @Nullable String changed) {
        return page(Entered.nothing(), changed != null);
    }

    /** What is wrong is shown beside its field; passwords are typed anew. */
    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> sent) {
        var problems = passwords.changed(sent);
        return problems.isWrong()
                ? Response.status(400).entity(page(problems, false)).build()
                : Response.seeOther(URI.create("/console/account?changed=yes")).build();
    }

    private String page(Entered form, boolean changed) {
        var view = views.of(visit.operator(), SessionId.of(identity), form, changed);
        return AccountTemplates.account(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
