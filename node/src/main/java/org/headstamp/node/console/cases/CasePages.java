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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.casefile.CasePage;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.TimelineSpan;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Place;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.live.Presence;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.federation.Federation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The list of cases, and one case. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class CasePages {
    private static final int ON_ONE_PAGE = 25;
    /** Id of the last row of the list. */
    private static final String MORE = "more";

    private final Casefiles cases;
    private final CaseViews views;
    private final Presence presence;
    private final Federation federation;
    private final Visit visit;
    private final Faults faults;

    CasePages(Casefiles cases, CaseViews views, Presence presence, Federation federation, Visit visit, Faults faults) {
        this.cases = cases;
        this.views = views;
        this.presence = presence;
        this.federation = federation;
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
     * The list of cases, or of those that fit what is looked for.
     *
     * @param address with {@code words}, {@code with} and {@code state} of what is looked for
     * @param target where htmx puts the answer: rows are added to those that it shows already
     */
    @GET
    @Path("/cases")
    public String list(
            @Context UriInfo address,
            @QueryParam("before") @DefaultValue("" + CasePage.FIRST) long before,
            @HeaderParam("HX-Target") @Nullable String target) {
        var view = list(Entered.of(address.getQueryParameters()), before);
        return MORE.equals(target)
                ? CaseTemplates.caseRows(visit.say(), view).render()
                : CaseTemplates.cases(visit.say(), visit.visitor(), view).render();
    }

    private CaseListView list(Entered form, long before) {
        var by = visit.operator();
        var others = federation.activePeers();
        try {
            return new CaseListView(cases.list(by, CaseListView.search(form), before, ON_ONE_PAGE), form, others);
        } catch (InvalidValueException e) {
            return new CaseListView(new CasePage(List.of(), null), form.wrong(e), others);
        }
    }

    @GET
    @Path("/cases/{id}")
    public String one(
            @PathParam("id") String id, @QueryParam("before") @DefaultValue("" + TimelineSpan.LATEST) long before) {
        var wanted = CaseId.parse(id);
        var others = presence.atCase(wanted, visit.operator().account());
        int untold = Part.wanted(visit.say(), CaseView.UNTOLD);
        var view = views.of(visit.operator(), wanted, before, untold, others);
        return CaseTemplates.onecase(visit.say(), visit.visitor(), view).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
