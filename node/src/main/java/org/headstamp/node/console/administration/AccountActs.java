package org.headstamp.node.console.administration;

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
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One account: confirmed by a second focal point, and ended. */
@Path("/console/administration/accounts/{name}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AccountActs {
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Visit visit;
    private final Faults faults;

    AccountActs(Accounts accounts, AccountDesk desk, Visit visit, Faults faults) {
        this.accounts = accounts;
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    /**
     * The account with what can be done to it.
     *
     * @param cases and tasks that a hand-over has just moved
     */
    @GET
    public Response one(
            @PathParam("name") String name,
            @QueryParam("cases") @DefaultValue("-1") int cases,
            @QueryParam("tasks") @DefaultValue("0") int tasks,
            @QueryParam("more") @DefaultValue("false") boolean more) {
        var moved = cases < 0
                ? ""
                : visit.say().text(more ? "accounts.handed-over-more" : "accounts.handed-over", cases, tasks);
        return desk.page(200, name, Entered.nothing(), "", moved);
    }

    /** Who made an account is not the one who confirms it, nor the one who sets the start word. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var form = Entered.of(sent);
        try {
            return desk.act(name, form, () -> accounts.confirm(by, name, AccountForm.start(form)));
        } catch (InvalidValueException e) {
            return desk.page(400, name, form.wrong(e), "");
        } catch (NotPermittedException e) {
            if (by.is(Role.FOCAL_POINT)) {
                return desk.page(403, name, form, "accounts.own-making");
            }
            throw e;
        }
    }

    /** It is for good, so it is asked for twice: the box must be ticked. */
    @POST
    @Path("/deactivation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deactivate(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var form = Entered.of(sent);
        if (!form.has("sure", "yes")) {
            by.require("deactivate accounts", Role.FOCAL_POINT);
            return desk.page(
                    400, name, form.wrong("sure", Refusal.of("must be ticked first: it cannot be undone")), "");
        }
        try {
            return desk.act(name, form, () -> accounts.deactivate(by, name));
        } catch (NotPermittedException e) {
            if (by.is(Role.FOCAL_POINT)) {
                return desk.page(403, name, form, "accounts.own-end");
            }
            throw e;
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
