package org.headstamp.node.console.answer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnreadableIdException;
import org.headstamp.node.console.answer.RequestViews.Looked;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.OpenPlace;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The lists of questions of other States, and one question. */
@Path("/console/requests")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class RequestPages {
    private static final int ON_ONE_PAGE = 25;

    private final AnsweringReading reading;
    private final RequestPage page;
    private final InstantSource clock;

    RequestPages(AnsweringReading reading, RequestPage page, InstantSource clock) {
        this.reading = reading;
        this.page = page;
        this.clock = clock;
    }

    /** What waits for us, what is due first before the rest: so what is overdue stands at the top. */
    @GET
    public String open(@QueryParam("after") @Nullable String after) {
        var place = after == null ? OpenPlace.FIRST : OpenPlace.parse(after);
        var oneMore = reading.open(page.visit().operator(), place, ON_ONE_PAGE + 1);
        var shown = first(oneMore);
        var next = oneMore.size() > ON_ONE_PAGE ? OpenPlace.of(shown.getLast()).toString() : "";
        return AnswerTemplates.open(page.visit().say(), page.visit().visitor(), shown, clock.instant(), next)
                .render();
    }

    /**
     * Everything that was ever asked, or what of it fits, the newest first.
     *
     * @param address with {@code words}, {@code asker} and {@code state} of what is looked for
     */
    @GET
    @Path("/all")
    public String all(@Context UriInfo address, @QueryParam("before") @Nullable String before) {
        var view = found(Entered.of(address.getQueryParameters()), before == null ? null : TraceId.parse(before));
        return AnswerTemplates.all(page.visit().say(), page.visit().visitor(), view)
                .render();
    }

    private RequestListView found(Entered form, @Nullable TraceId before) {
        var by = page.visit().operator();
        var others = page.visit().say().federation().activePeers();
        try {
            var oneMore = reading.find(by, RequestListView.search(form), before, ON_ONE_PAGE + 1);
            var shown = first(oneMore);
            var next = oneMore.size() > ON_ONE_PAGE ? shown.getLast().id().toString() : "";
            return new RequestListView(shown, next, form, others);
        } catch (InvalidValueException e) {
            return new RequestListView(List.of(), "", form.wrong(e), others);
        }
    }

    /**
     * One question beside the matches of the registers.
     *
     * @param item whose match is looked at; null if none is
     * @param record the match
     * @param kept name of the form that is gone on with; null if none is
     */
    @GET
    @Path("/{id}")
    public String one(
            @PathParam("id") String id,
            @QueryParam("item") @Nullable String item,
            @QueryParam("record") @Nullable String record,
            @QueryParam("kept") @Nullable String kept) {
        var looked = item == null || record == null
                ? null
                : new Looked(item, UnreadableIdException.reading(record, RecordKey::new));
        return page.show(TraceId.parse(id), looked, kept);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return page.failed(e);
    }

    private static <T> List<T> first(List<T> oneMore) {
        return oneMore.subList(0, Math.min(ON_ONE_PAGE, oneMore.size()));
    }
}
