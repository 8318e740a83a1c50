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
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Faults;
import org.headstamp.node.console.frame.FilledForms;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.SubQueryId;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Manufacturers, importers and dealers of this State are asked, reminded, and their answers on paper recorded. */
@Path("/console/requests/{id}/enquiries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@Authenticated
class AskedPages {
    private final TradeEnquiries trade;
    private final Confirming confirming;
    private final FilledForms forms;
    private final Visit visit;
    private final Faults faults;

    AskedPages(TradeEnquiries trade, Confirming confirming, FilledForms forms, Visit visit, Faults faults) {
        this.trade = trade;
        this.confirming = confirming;
        this.forms = forms;
        this.visit = visit;
        this.faults = faults;
    }

    @GET
    public String form(@PathParam("id") String id, @QueryParam("kept") @Nullable String kept) {
        var trace = TraceId.parse(id);
        return asking(trace, forms.begun(AskView.page(trace), kept).orElseGet(Entered::nothing));
    }

    /** What the party would see is shown first; once that was seen, it is asked, once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        var by = visit.operator();
        return confirming.previewed(
                form,
                () -> new AskPreview(
                        visit.say(), visit.visitor(), trace, form, trade.foresee(by, trace, AskView.enquiry(form))),
                () -> {
                    var unused = trade.ask(by, trace, AskView.enquiry(form));
                    return question(trace);
                },
                again -> asking(trace, again));
    }

    @GET
    @Path("/{enquiry}")
    public String paper(
            @PathParam("id") String id,
            @PathParam("enquiry") String enquiry,
            @QueryParam("kept") @Nullable String kept) {
        var trace = TraceId.parse(id);
        var query = SubQueryId.parse(enquiry);
        var begun = forms.begun(AskView.page(trace) + "/" + query, kept);
        return paper(trace, query, begun.map(AnswerForm::new).orElseGet(AnswerForm::empty));
    }

    @POST
    @Path("/{enquiry}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var query = SubQueryId.parse(enquiry);
        var form = new AnswerForm(Entered.of(sent));
        if (form.wantsMore()) {
            return Response.ok(paper(trace, query, form)).build();
        }
        return forms.answer(
                form.entered(),
                () -> {
                    var unused = trade.record(visit.operator(), trace, query, form.reported());
                    return question(trace);
                },
                again -> paper(trace, query, new AnswerForm(again)));
    }

    @POST
    @Path("/{enquiry}/reminder")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remind(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        return forms.answer(Entered.of(sent), () -> {
            var unused = trade.remind(visit.operator(), trace, SubQueryId.parse(enquiry));
            return question(trace);
        });
    }

    @POST
    @Path("/{enquiry}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        return forms.answer(Entered.of(sent), () -> {
            var unused = trade.withdraw(visit.operator(), trace, SubQueryId.parse(enquiry));
            return question(trace);
        });
    }

    private static URI question(TraceId trace) {
        return URI.create(AskView.question(trace));
    }

    private String asking(TraceId trace, Entered form) {
        var view = new AskView(trace, trade.askable(visit.operator(), trace), form);
        return TradeTemplates.ask(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    private String paper(TraceId trace, SubQueryId query, AnswerForm form) {
        var view = new PaperView(trace, trade.one(visit.operator(), trace, query), form);
        return TradeTemplates.paper(visit.say().on(view.path()), visit.visitor(), view)
                .render();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return faults.page(e);
    }
}
