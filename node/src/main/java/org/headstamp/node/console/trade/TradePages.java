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
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.PostedForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.trace.answering.TradeAnswers;
import org.headstamp.node.trace.trade.EnquiryPlace;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeEnquiry;
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
    private final PostedForms posted;
    private final Visit visit;
    private final Faults faults;

    TradePages(TradeAnswers answers, PostedForms posted, Visit visit, Faults faults) {
        this.answers = answers;
        this.posted = posted;
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
    public String one(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var enquiry = SubQueryId.parse(id);
        var begun = posted.begun(visit.operator(), EnquiryView.page(enquiry), kept);
        var open = answers.open(visit.operator(), enquiry);
        return page(open, begun.map(AnswerForm::new).orElseGet(() -> first(open)));
    }

    private static AnswerForm first(TradeEnquiry enquiry) {
        var before = EnquiryView.corrected(enquiry);
        return before == null ? AnswerForm.empty() : AnswerForm.of(before);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return take(SubQueryId.parse(id), Entered.of(sent), (enquiry, said) -> {
            var unused = answers.answer(visit.operator(), enquiry, said);
        });
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return take(SubQueryId.parse(id), Entered.of(sent), (enquiry, said) -> {
            var unused = answers.correct(visit.operator(), enquiry, said);
        });
    }

    /** What is wrong is shown beside the field and above the form, which keeps what was filled in. */
    private Response take(SubQueryId id, Entered entered, BiConsumer<SubQueryId, TradeAnswers.Said> write) {
        var by = visit.operator();
        var form = new AnswerForm(entered);
        if (form.wantsMore()) {
            return Response.ok(page(answers.open(by, id), form)).build();
        }
        return posted.take(
                by,
                entered,
                () -> {
                    write.accept(id, form.said());
                    return URI.create(EnquiryView.page(id));
                },
                again -> page(answers.open(by, id), new AnswerForm(again)));
    }

    private String page(TradeEnquiry enquiry, AnswerForm form) {
        return TradeTemplates.enquiry(visit.say(), visit.visitor(), new EnquiryView(enquiry, form))
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
