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
import jakarta.ws.rs.core.UriBuilder;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.HandOverRefusedException;
import org.headstamp.node.casefile.HandOvers;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.AccountConflictException;
import org.headstamp.node.identity.UnknownAccountException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Hands the work of one account to another one. */
@Path("/console/administration/accounts/{name}/hand-over")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class HandOverPages {
    private static final String TO = "to";

    private final HandOvers handOvers;
    private final AccountDesk desk;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    HandOverPages(HandOvers handOvers, AccountDesk desk, PostedForms posted, Visit visit, Faults faults) {
        this.handOvers = handOvers;
        this.desk = desk;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(@PathParam("name") String name, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var form = Entered.of(sent);
        try {
            return Response.seeOther(posted.once(by, form, () -> {
                        var moved = handOvers.handOver(by, name, form.value(TO));
                        return UriBuilder.fromPath(AccountPages.PLACE)
                                .queryParam("cases", moved.cases())
                                .queryParam("tasks", moved.tasks())
                                .queryParam("more", moved.more())
                                .build(name);
                    }))
                    .build();
        } catch (AccountConflictException | HandOverRefusedException | UnknownAccountException e) {
            return desk.page(400, name, form.wrong(TO, e.refusal()), "");
        } catch (InvalidValueException e) {
            return desk.page(400, name, form.wrong(e), "");
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
