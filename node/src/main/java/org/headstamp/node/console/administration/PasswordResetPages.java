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
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.PasswordResetId;
import org.headstamp.node.identity.PasswordResets;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Another first password for who forgot the own one, which two focal points agree on. */
@Path("/console/administration/accounts/{name}/password-reset")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class PasswordResetPages {
    private final PasswordResets resets;
    private final AccountDesk desk;
    private final Visit visit;
    private final Faults faults;

    PasswordResetPages(PasswordResets resets, AccountDesk desk, Visit visit, Faults faults) {
        this.resets = resets;
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        try {
            return desk.act(name, form, () -> resets.ask(visit.operator(), name, AccountForm.password(form)));
        } catch (InvalidValueException e) {
            return desk.page(400, name, form.wrong(e), "");
        } catch (AccountConflictException e) {
            return desk.page(409, name, form.wrong("password", e.refusal()), "");
        } catch (NotPermittedException e) {
            return refused(e, name, form);
        }
    }

    /** The form names the reset that its page showed. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return settle(name, form, reset -> resets.confirm(visit.operator(), name, reset, AccountForm.start(form)));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        return settle(name, Entered.of(sent), reset -> resets.withdraw(visit.operator(), name, reset));
    }

    private Response settle(String name, Entered form, Consumer<PasswordResetId> act) {
        var reset = PasswordResetId.parse(form.value("reset"));
        try {
            return desk.act(name, form, () -> act.accept(reset));
        } catch (InvalidValueException e) {
            return desk.page(400, name, form.wrong(e), "");
        } catch (AccountConflictException e) {
            return desk.page(409, name, form, "accounts.reset-gone");
        } catch (NotPermittedException e) {
            return refused(e, name, form);
        }
    }

    private Response refused(NotPermittedException e, String name, Entered form) {
        var by = visit.operator();
        if (!by.is(Role.FOCAL_POINT)) {
            throw e;
        }
        boolean own = by.account().equals(name);
        return desk.page(403, name, form, own ? "accounts.reset-own" : "accounts.reset-own-asking");
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
