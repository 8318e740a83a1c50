package org.headstamp.node.console.registry;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.LotWatches;
import org.headstamp.node.registry.NoticedLots;
import org.headstamp.node.registry.OnBehalf;
import org.headstamp.node.registry.RegistrySearch;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The search of the registers. Every search is entered in the log. */
@Path("/console/registry")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class SearchPages {
    private final RegistrySearch search;
    private final LotWatches watches;
    private final NoticedLots noticed;
    private final Visit visit;
    private final Faults faults;

    SearchPages(RegistrySearch search, LotWatches watches, NoticedLots noticed, Visit visit, Faults faults) {
        this.search = search;
        this.watches = watches;
        this.noticed = noticed;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public Response search(@Context UriInfo address) {
        var by = visit.operator();
        by.require("search the registers", Role.REGISTRAR, Role.FOCAL_POINT, Role.INVESTIGATOR);
        var form = Entered.of(address.getQueryParameters());
        if (!SearchForm.isFilled(form)) {
            return page(200, new SearchView(form, null));
        }
        try {
            var found = search.lookUp(SearchForm.item(form), new OnBehalf.OfOperator(by));
            return page(200, new SearchView(form, watches.shown(found, by)));
        } catch (InvalidValueException e) {
            return page(400, new SearchView(form.wrong(e), null));
        }
    }

    /** Lots under alert, and under investigation. */
    @GET
    @Path("/noticed")
    public String noticed() {
        return RegistryTemplates.noticed(visit.say(), visit.visitor(), noticed.list(visit.operator()))
                .render();
    }

    private Response page(int status, SearchView view) {
        return Response.status(status)
                .entity(RegistryTemplates.search(visit.say(), visit.visitor(), view)
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
