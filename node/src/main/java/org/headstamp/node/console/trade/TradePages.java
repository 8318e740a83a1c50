package org.headstamp.node.console.trade;

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
import java.util.function.BiConsumer;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.answering.TradeAnswers;
import org.headstamp.node.trace.trade.EnquiryPlace;
import org.headstamp.node.trace.trade.SubQueryId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What a manufacturer, importer or dealer is asked, and the form in which it answers. */
@Path("/console/enquiries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class TradePages {
    private static final int ON_ONE_PAGE = 25;

    private final TradeAnswers answers;
    private final Visit visit;
    private final Faults faults;

    TradePages(TradeAnswers answers, Visit visit, Faults faults) {
        this.answers = answers;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String list(@QueryParam("after") @Nullable String after) {
        var place = after == null ? EnquiryPlace.FIRST : EnquiryPlace.parse(after);
        var oneMore = answers.list(visit.operator(), place, ON_ONE_PAGE + 1);
        var shown = oneMore.subList(0, Math.min(ON_ONE_PAGE, oneMore.size()));
        var next =
                oneMore.size() > ON_ONE_PAGE ? EnquiryPlace.of(shown.getLast()).toString() : "";
        return TradeTemplates.enquiries(visit.say(), visit.visitor(), shown, next)
                .render();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        return page(SubQueryId.parse(id), AnswerForm.empty(), null);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return take(SubQueryId.parse(id), AnswerForm.of(sent), (enquiry, said) -> {
            var unused = answers.answer(visit.operator(), enquiry, said);
        });
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return take(SubQueryId.parse(id), AnswerForm.of(sent), (enquiry, said) -> {
            var unused = answers.correct(visit.operator(), enquiry, said);
        });
    }

    /** What is wrong is shown above the form, which keeps what was filled in. */
    private Response take(SubQueryId id, AnswerForm form, BiConsumer<SubQueryId, TradeAnswers.Said> write) {
        try {
            write.accept(id, form.said());
        } catch (InvalidValueException e) {
            return Response.status(400).entity(page(id, form, e)).build();
        }
        return Response.seeOther(URI.create("/console/enquiries/" + id)).build();
    }

    private String page(SubQueryId id, AnswerForm form, @Nullable InvalidValueException wrong) {
        return TradeTemplates.enquiry(
                        visit.say(), visit.visitor(), new EnquiryView(answers.open(visit.operator(), id), form, wrong))
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
