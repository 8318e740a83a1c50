package org.headstamp.node.console.origin;

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
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.origin.InvestigatedLots;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.InvestigationReading;
import org.headstamp.node.origin.LotsChangedException;
import org.headstamp.node.registry.RecordKey;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The lots that an investigation of ours concerns, shown and named. */
@Path("/console/investigations/{id}/lots")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class LotsPages {
    private final InvestigatedLots lots;
    private final InvestigationReading reading;
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    LotsPages(InvestigatedLots lots, InvestigationReading reading, PostedForms posted, Visit visit, Faults faults) {
        this.lots = lots;
        this.reading = reading;
        this.posted = posted;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String show(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var investigation = InvestigationId.parse(id);
        var begun = posted.begun(visit.operator(), place(investigation).toString(), kept);
        return page(investigation, begun.orElse(null), false);
    }

    /** Names lots in place of those named before; who did not see those sees them beside the own ones, and saves again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var by = visit.operator();
        var investigation = InvestigationId.parse(id);
        var form = Entered.of(sent);
        try {
            return posted.take(
                    by,
                    form,
                    () -> {
                        var unused = lots.name(by, investigation, LotsView.seen(form), keys(form));
                        return place(investigation);
                    },
                    wrong -> page(investigation, wrong, false));
        } catch (LotsChangedException e) {
            return Response.status(412).entity(page(investigation, form, true)).build();
        }
    }

    private static List<RecordKey> keys(Entered form) {
        return form.value("lots")
                .lines()
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .map(LotsPages::key)
                .toList();
    }

    private static RecordKey key(String text) {
        if (!RecordKey.wellFormed(text)) {
            throw new InvalidValueException("lots", "is no key of a record: {0}", text);
        }
        return new RecordKey(text);
    }

    /** @param filledIn null for what stands */
    private String page(InvestigationId id, @Nullable Entered filledIn, boolean changed) {
        var concerned = lots.of(visit.operator(), id);
        var investigation = reading.get(visit.operator(), id);
        var form = filledIn == null ? LotsView.formOf(concerned) : filledIn;
        var view = new LotsView(investigation, concerned, form, changed);
        return OriginTemplates.lots(visit.say(), visit.visitor(), view).render();
    }

    private static URI place(InvestigationId id) {
        return URI.create("/console/investigations/" + id + "/lots");
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
