package org.headstamp.node.console.answer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TradeEnquiries;
import org.headstamp.node.trace.trade.SubQueryId;
import org.headstamp.node.trace.trade.TradeReply;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Manufacturers, importers and dealers of this State are asked, reminded, and their answers on paper recorded. */
@Path("/console/requests/{id}/enquiries")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class EnquiryPages {
    private static final String ASK = "trade-";
    private static final String PAPER = "paper-";

    private final TradeEnquiries trade;
    private final RequestPage page;

    EnquiryPages(TradeEnquiries trade, RequestPage page) {
        this.trade = trade;
        this.page = page;
    }

    @POST
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var trace = TraceId.parse(id);
        return page.act(trace, form, ASK, () -> {
            var party = form.value(ASK + "party");
            if (!RecordKey.wellFormed(party)) {
                throw new InvalidValueException("party", "is no key of a record: {0}", party);
            }
            var enquiry = new TradeEnquiries.Enquiry(new RecordKey(party), form.value(ASK + "question"), List.of());
            var unused = trade.ask(page.visit().operator(), trace, enquiry);
        });
    }

    @POST
    @Path("/{enquiry}/answer")
    public Response record(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var trace = TraceId.parse(id);
        return page.act(trace, form, PAPER, () -> {
            var reported = new TradeEnquiries.Reported(reply(form), form.value(PAPER + "document"));
            var unused = trade.record(page.visit().operator(), trace, SubQueryId.parse(enquiry), reported);
        });
    }

    @POST
    @Path("/{enquiry}/reminder")
    public Response remind(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        return page.act(trace, Entered.of(sent), "", () -> {
            var unused = trade.remind(page.visit().operator(), trace, SubQueryId.parse(enquiry));
        });
    }

    @POST
    @Path("/{enquiry}/withdrawal")
    public Response withdraw(
            @PathParam("id") String id, @PathParam("enquiry") String enquiry, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        return page.act(trace, Entered.of(sent), "", () -> {
            var unused = trade.withdraw(page.visit().operator(), trace, SubQueryId.parse(enquiry));
        });
    }

    private static TradeReply reply(Entered form) {
        var text = form.value(PAPER + "text");
        return switch (form.value(PAPER + "type")) {
            case "told" -> new TradeReply.Told(text, List.of());
            case "no-record" -> new TradeReply.NoRecord(text);
            case "not-the-party" -> new TradeReply.NotTheParty(form.value(PAPER + "mayKnow"), text);
            default -> throw new InvalidValueException("type", "must be chosen");
        };
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return page.failed(e);
    }
}
