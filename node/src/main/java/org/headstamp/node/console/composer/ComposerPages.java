package org.headstamp.node.console.composer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The composer on a page of its own. Nothing is stored. */
@Path("/console/composer")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class ComposerPages {
    private final ComposerDesk desk;
    private final Visit visit;
    private final Faults faults;

    ComposerPages(ComposerDesk desk, Visit visit, Faults faults) {
        this.desk = desk;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String empty(@Context UriInfo address) {
        return page(Entered.of(address.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String compose(MultivaluedMap<String, String> sent) {
        return page(ComposerAct.in(Entered.of(sent)));
    }

    /**
     * Reads while somebody types or presses a button, on every page that has a composer: the form around it stays.
     *
     * @param prefix says which composer of the form
     */
    @POST
    @Path("/reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String read(@QueryParam("prefix") @Nullable String prefix, MultivaluedMap<String, String> sent) {
        if (prefix == null || !ComposerAct.isPrefix(prefix)) {
            throw new NotFoundException();
        }
        var form = Entered.of(sent);
        var board = desk.board(visit.operator(), ComposerAct.in(form), prefix);
        var part = form.value(ComposerAct.NAME).isEmpty()
                ? ComposerTemplates.answer(visit.say(), board)
                : ComposerTemplates.acted(visit.say(), board);
        return part.render();
    }

    private String page(Entered form) {
        var board = desk.board(visit.operator(), form.with("composer", "alone"), ComposerDesk.ALONE);
        return ComposerTemplates.composer(visit.say(), visit.visitor(), board).render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
