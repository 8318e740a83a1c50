package org.headstamp.node.console.cases;

import io.quarkus.security.Authenticated;
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
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Place;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.live.Presence;
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
    private final Presence presence;
    private final Visit visit;
    private final Faults faults;

    CasePages(Casefiles cases, CaseViews views, Presence presence, Visit visit, Faults faults) {
        this.cases = cases;
        this.views = views;
        this.presence = presence;
        this.visit = visit;
        this.faults = faults;
    }

    /** Everybody's first page is the first one of the bar. */
    @GET
    public Response start() {
        var first = visit.visitor().places().stream().findFirst();
        return Response.seeOther(URI.create(first.map(Place::path).orElse("/console/cases")))
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
        var operator = visit.operator();
        var page = cases.list(operator, before, ON_ONE_PAGE);
        return partly == null
                ? CaseTemplates.cases(visit.say(), visit.visitor(), page).render()
                : CaseTemplates.caseRows(visit.say(), page).render();
    }

    /**
     * One case.
     *
     * @param partly sent when the time line alone is fetched anew
     */
    @GET
    @Path("/cases/{id}")
    public String one(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("0") long after,
            @HeaderParam("HX-Request") @Nullable String partly) {
        var wanted = CaseId.parse(id);
        var others = presence.others(wanted, visit.operator().account());
        var view = views.of(visit.operator(), wanted, after, others);
        var page = partly == null
                ? CaseTemplates.onecase(visit.say(), visit.visitor(), view)
                : CaseTemplates.timeline(visit.say(), visit.visitor(), view);
        return page.render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
