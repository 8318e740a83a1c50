package org.headstamp.node.console;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.CaseId;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The list of cases, and one case. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class CasePages {
    private static final int ON_ONE_PAGE = 25;

    private final Casefiles cases;
    private final CaseViews views;
    private final SecurityIdentity identity;

    CasePages(Casefiles cases, CaseViews views, SecurityIdentity identity) {
        this.cases = cases;
        this.views = views;
        this.identity = identity;
    }

    /** Everybody's first page: the State's own people see its cases, the trade what it is asked. */
    @GET
    public Response start() {
        boolean ofTheTrade = Operator.of(identity).is(Role.TRADE);
        return Response.seeOther(URI.create(ofTheTrade ? "/console/enquiries" : "/console/cases"))
                .build();
    }

    /**
     * The list of cases.
     *
     * @param partly sent by htmx, which adds the rows to those that it shows already
     */
    @GET
    @Path("/cases")
    public String list(
            @QueryParam("before") @DefaultValue("" + CasePage.FIRST) long before,
            @HeaderParam("HX-Request") @Nullable String partly) {
        var operator = Operator.of(identity);
        var page = cases.list(operator, before, ON_ONE_PAGE);
        return partly == null
                ? Pages.cases(views.visitor(operator), page).render()
                : Pages.caseRows(page).render();
    }

    @GET
    @Path("/cases/{id}")
    public String one(@PathParam("id") String id, @QueryParam("after") @DefaultValue("0") long after) {
        var operator = Operator.of(identity);
        return Pages.onecase(views.visitor(operator), views.of(operator, CaseId.parse(id), after))
                .render();
    }

    @ServerExceptionMapper({UnknownCaseException.class, IllegalArgumentException.class})
    Response unknown(RuntimeException e) {
        return FailurePages.of(404, "There is no such case", "The address names no case of this State.");
    }

    @ServerExceptionMapper
    Response notPermitted(NotPermittedException e) {
        return FailurePages.notPermitted();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        return FailurePages.unexpected(e);
    }
}
