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
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Passwords;
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
    private final Passwords passwords;
    private final SecurityIdentity identity;
    private final Visit visit;
    private final Faults faults;

    AccountPages(AccountViews views, Passwords passwords, SecurityIdentity identity, Visit visit, Faults faults) {
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
        var problems = problems(sent);
        return problems.isWrong()
                ? Response.status(400).entity(page(problems, false)).build()
                : Response.seeOther(URI.create("/console/account?changed=yes")).build();
    }

    private Entered problems(MultivaluedMap<String, String> sent) {
        var form = Entered.nothing();
        var next = text(sent, "next");
        if (!next.equals(text(sent, "again"))) {
            return form.wrong("again", Refusal.of("is not the same as the new password"));
        }
        try {
            passwords.change(visit.operator(), text(sent, "current"), new Password(next), SessionId.of(identity));
            return form;
        } catch (InvalidValueException e) {
            return form.wrong("next", e.refusal());
        } catch (NotPermittedException e) {
            return form.wrong("current", Refusal.of("is wrong, or the account is locked for a while"));
        }
    }

    private String page(Entered form, boolean changed) {
        var view = views.of(visit.operator(), SessionId.of(identity), form, changed);
        return AccountTemplates.account(visit.say(), visit.visitor(), view).render();
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
