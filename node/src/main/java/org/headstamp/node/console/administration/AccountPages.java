package org.headstamp.node.console.administration;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.Accounts;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The list of accounts, and a new one. */
@Path("/console/administration")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AccountPages {
    static final String PLACE = "/console/administration/accounts/{name}";
    static final int ON_ONE_PAGE = 25;

    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    AccountPages(Accounts accounts, AccountDesk desk, PostedForms posted, Visit visit, Faults faults) {
        this.accounts = accounts;
        this.desk = desk;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    @Path("/accounts")
    public String list(@QueryParam("after") @DefaultValue("") String after) {
        var last = Checked.optionalText("after", after, LONGEST_NAME);
        var found = accounts.list(visit.operator(), last, ON_ONE_PAGE + 1);
        var shown = found.subList(0, Math.min(ON_ONE_PAGE, found.size()));
        var next = found.size() > ON_ONE_PAGE ? shown.getLast().name() : "";
        return desk.list(shown, next);
    }

    @GET
    @Path("/new-account")
    public Response ask() {
        return page(200, Entered.nothing());
    }

    @POST
    @Path("/new-account")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var by = visit.operator();
        var wanted = new AccountForm(form);
        try {
            return Response.seeOther(posted.once(by, form, () -> {
                        var made = accounts.create(
                                by, wanted.name(), wanted.unit(), wanted.roles(), wanted.party(), wanted.password());
                        return UriBuilder.fromPath(PLACE).build(made.name());
                    }))
                    .build();
        } catch (InvalidValueException e) {
            return page(400, form.wrong(e));
        } catch (AccountConflictException e) {
            return page(400, form.wrong("name", e.refusal()));
        }
    }

    private Response page(int status, Entered form) {
        visit.operator().require("create accounts", Role.FOCAL_POINT);
        return Response.status(status)
                .entity(AdministrationTemplates.newAccount(visit.say(), visit.visitor(), new AccountForm(form))
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
