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
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.pki.MemberState;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A question is acknowledged, searched for, or refused. */
@Path("/console/requests/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class ReplyPages {
    private static final String ACKNOWLEDGE = "acknowledge-";
    private static final String REFUSE = "refuse-";

    private final TraceAnswering answering;
    private final TraceSearches searches;
    private final ConfirmPage confirm;
    private final RequestPage page;

    ReplyPages(TraceAnswering answering, TraceSearches searches, ConfirmPage confirm, RequestPage page) {
        this.answering = answering;
        this.searches = searches;
        this.confirm = confirm;
        this.page = page;
    }

    @POST
    @Path("/acknowledgement")
    public Response acknowledge(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var trace = TraceId.parse(id);
        var by = page.visit().operator();
        return confirm.act(
                trace,
                form,
                ACKNOWLEDGE,
                () -> answering.foresee(by, trace, acknowledgement(form), written(form, ACKNOWLEDGE)),
                () -> {
                    var unused = answering.acknowledge(by, trace, acknowledgement(form), written(form, ACKNOWLEDGE));
                });
    }

    /** Searching again changes nothing but the time, so that a second posting is no harm. */
    @POST
    @Path("/search")
    public Response search(@PathParam("id") String id) {
        var trace = TraceId.parse(id);
        var unused = searches.search(page.visit().operator(), trace);
        return Response.seeOther(RequestPage.place(trace)).build();
    }

    @POST
    @Path("/refusal")
    public Response refuse(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        var trace = TraceId.parse(id);
        var by = page.visit().operator();
        return confirm.act(trace, form, REFUSE, () -> answering.foresee(by, trace, refusal(form)), () -> {
            var unused = answering.refuse(by, trace, refusal(form));
        });
    }

    private Translated<Refusal> refusal(Entered form) {
        var refusal = new Refusal(
                Chosen.required(Ground.class, form, REFUSE + "ground"),
                form.value(REFUSE + "legalArticle"),
                form.value(REFUSE + "explanation"),
                Chosen.ticked(form, REFUSE + "consultation"),
                form.value(REFUSE + "conditions"));
        return Translated.in(written(form, REFUSE), refusal);
    }

    private String written(Entered form, String prefix) {
        return HeaderFields.written(page.visit().say(), form, prefix + "language");
    }

    private static Acknowledgement acknowledgement(Entered form) {
        return new Acknowledgement(
                Chosen.required(Acknowledgement.Outcome.class, form, ACKNOWLEDGE + "outcome"),
                state(form.value(ACKNOWLEDGE + "suggestedState")),
                form.value(ACKNOWLEDGE + "localReference"),
                Chosen.time(form, ACKNOWLEDGE + "expectedBy"),
                form.value(ACKNOWLEDGE + "missing"));
    }

    private static @Nullable MemberState state(String alpha2) {
        try {
            return alpha2.isEmpty() ? null : new MemberState(alpha2);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("suggestedState", "is no code of a State: {0}", alpha2);
        }
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return page.failed(e);
    }
}
