package org.headstamp.node.console.lot;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.lot.LotMatchId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Pairs of States that ask about one lot of ours, and the decision to tell them. */
@Path("/console/lot-matches")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class MatchPages {
    private final MatchDesk desk;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    MatchPages(MatchDesk desk, FilledForms forms, Visit visit, Faults faults) {
        this.desk = desk;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String list(@QueryParam("before") @Nullable String before) {
        var view = desk.before(visit.operator(), before == null ? null : LotMatchId.parse(before));
        return LotTemplates.matches(visit.say(), visit.visitor(), view).render();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        var view = desk.one(visit.operator(), LotMatchId.parse(id));
        return LotTemplates.match(visit.say(), visit.visitor(), view).render();
    }

    /** Puts both messages before a second person. */
    @POST
    @Path("/{id}/proposal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var match = LotMatchId.parse(id);
        return forms.answer(Entered.of(sent), () -> {
            desk.propose(visit.operator(), match);
            return place(match);
        });
    }

    @POST
    @Path("/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var match = LotMatchId.parse(id);
        return forms.answer(Entered.of(sent), () -> {
            desk.dismiss(visit.operator(), match);
            return place(match);
        });
    }

    private static URI place(LotMatchId id) {
        return URI.create("/console/lot-matches/" + id);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
