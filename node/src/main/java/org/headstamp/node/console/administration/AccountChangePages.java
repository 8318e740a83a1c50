package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.AccountChangeId;
import org.headstamp.node.identity.AccountChanges;
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Another unit, other roles or another party of an account, which two focal points agree on. */
@Path("/console/administration/accounts/{name}/change")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AccountChangePages {
    private final AccountChanges changes;
    private final AccountDesk desk;
    private final Visit visit;
    private final Faults faults;

    AccountChangePages(AccountChanges changes, AccountDesk desk, Visit visit, Faults faults) {
        this.changes = changes;
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var form = Entered.of(sent);
        var wanted = new AccountForm(form);
        try {
            return desk.act(name, form, () -> changes.ask(by, name, wanted.unit(), wanted.roles(), wanted.party()));
        } catch (InvalidValueException e) {
            return desk.page(400, name, form.wrong(e), "");
        } catch (AccountConflictException e) {
            return desk.page(400, name, form.wrong("roles", e.refusal()), "");
        } catch (NotPermittedException e) {
            return refused(e, by, name, form);
        }
    }

    /** The form names the change that its page showed. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        return settle(name, sent, change -> changes.confirm(visit.operator(), name, change));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        return settle(name, sent, change -> changes.withdraw(visit.operator(), name, change));
    }

    private Response settle(String name, MultivaluedMap<String, String> sent, Consumer<AccountChangeId> act) {
        var form = Entered.of(sent);
        var change = AccountChangeId.parse(form.value("change"));
        try {
            return desk.act(name, form, () -> act.accept(change));
        } catch (AccountConflictException e) {
            return desk.page(409, name, form, "accounts.change-gone");
        } catch (NotPermittedException e) {
            return refused(e, visit.operator(), name, form);
        }
    }

    private Response refused(NotPermittedException e, Operator by, String name, Entered form) {
        if (!by.is(Role.FOCAL_POINT)) {
            throw e;
        }
        boolean own = by.account().equals(name);
        return desk.page(403, name, form, own ? "accounts.change-own" : "accounts.change-own-asking");
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
