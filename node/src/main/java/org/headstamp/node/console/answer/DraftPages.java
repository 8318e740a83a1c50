package org.headstamp.node.console.answer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.Confirming;
import org.headstamp.node.console.letter.Outgoing;
import org.headstamp.node.console.letter.UnseenException;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.draft.DraftChangedException;
import org.headstamp.node.trace.draft.KeptDraft;
import org.headstamp.node.trace.draft.KeptDrafts;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The draft of an answer: kept as often as its writer likes, then handed to the second person. */
@Path("/console/requests/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class DraftPages {
    private final AnsweringReading reading;
    private final KeptDrafts drafts;
    private final TraceSearches searches;
    private final Confirming confirming;
    private final RequestPage page;

    DraftPages(
            AnsweringReading reading,
            KeptDrafts drafts,
            TraceSearches searches,
            Confirming confirming,
            RequestPage page) {
        this.reading = reading;
        this.drafts = drafts;
        this.searches = searches;
        this.confirming = confirming;
        this.page = page;
    }

    /**
     * Keeps the draft.
     *
     * @param partly sent by htmx while somebody writes; it is told in a line how that went
     */
    @POST
    @Path("/draft")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam("HX-Request") @Nullable String partly,
            MultivaluedMap<String, String> sent) {
        var trace = reading.answering(page.visit().operator(), TraceId.parse(id));
        var form = Entered.of(sent);
        try {
            var saved =
                    drafts.save(page.visit().operator(), trace.id(), DraftForm.version(form), proposal(form, trace));
            return partly == null
                    ? Response.seeOther(RequestPage.place(trace.id())).build()
                    : saved(form, saved);
        } catch (InvalidValueException e) {
            return partly == null ? refused(trace, form, e) : unsaved(trace, e.refusal());
        } catch (DraftChangedException e) {
            return partly == null ? conflict(trace, form, e.kept()) : unsaved(trace, e.refusal());
        }
    }

    /** Keeps the draft and shows what would leave; once that was seen, it is proposed, once. */
    @POST
    @Path("/answer")
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var trace = reading.answering(page.visit().operator(), TraceId.parse(id));
        var form = Entered.of(sent);
        if (confirming.isToChange(form)) {
            return page.again(trace.id(), form);
        }
        var resting = new AtomicReference<>(form);
        try {
            return confirming.isConfirmed(form) ? proposed(trace, form, resting) : shown(trace, form, resting);
        } catch (UnseenException e) {
            return confirming.unseen(e);
        } catch (InvalidValueException e) {
            return refused(trace, resting.get(), e);
        } catch (DraftChangedException e) {
            return conflict(trace, form, e.kept());
        }
    }

    /** @param resting the form, on the version of the draft that it made */
    private Response shown(AnsweringTrace trace, Entered form, AtomicReference<Entered> resting) {
        var by = page.visit().operator();
        var proposal = proposal(form, trace);
        resting.set(DraftForm.resting(form, kept(trace, form, proposal).version()));
        return confirming.show(resting.get(), Outgoing.of(searches.foresee(by, trace.id(), proposal)));
    }

    /** Who sends the same twice has kept it already. */
    private KeptDraft kept(AnsweringTrace trace, Entered form, AnswerProposal proposal) {
        var by = page.visit().operator();
        try {
            return drafts.save(by, trace.id(), DraftForm.version(form), proposal);
        } catch (DraftChangedException e) {
            if (e.kept().proposal().equals(proposal) && e.kept().savedBy().equals(by.account())) {
                return e.kept();
            }
            throw e;
        }
    }

    private Response proposed(AnsweringTrace trace, Entered form, AtomicReference<Entered> resting) {
        var by = page.visit().operator();
        var proposal = proposal(form, trace);
        confirming.requireSeen(form, Outgoing.of(searches.foresee(by, trace.id(), proposal)));
        resting.set(DraftForm.resting(form, kept(trace, form, proposal).version()));
        var prepared = searches.prepare(by, trace.id(), proposal);
        var place = page.forms().once(by, form, () -> {
            var unused = searches.propose(by, prepared);
            return RequestPage.place(trace.id());
        });
        return Response.seeOther(place).build();
    }

    private static AnswerProposal proposal(Entered form, AnsweringTrace trace) {
        DraftForm.requireOf(form, trace);
        return DraftForm.proposal(form, trace.question().items());
    }

    private Response refused(AnsweringTrace trace, Entered form, InvalidValueException e) {
        return page.refused(trace.id(), RequestPage.wrong(form, "", TranslationRow.placed(form, e)));
    }

    /** Both versions side by side; what was filled in rests on the other one now, and may take its place. */
    private Response conflict(AnsweringTrace trace, Entered form, KeptDraft kept) {
        var items = trace.question().items();
        var lines = DraftLine.of(page.visit().say(), items, kept.proposal(), DraftForm.proposal(form, items));
        var resting = DraftForm.resting(form, kept.version());
        var body = AnswerTemplates.conflict(
                page.visit().say(),
                page.visit().visitor(),
                RequestPage.place(trace.id()).toString(),
                kept,
                lines,
                resting);
        return Response.status(412).entity(body.render()).build();
    }

    private Response unsaved(AnsweringTrace trace, Refusal problem) {
        var path = RequestPage.place(trace.id()).toString();
        return line(AnswerTemplates.unsaved(page.visit().say(), path, problem).render());
    }

    /** That it is saved is read out once and not after each pause; htmx then takes the rest from the answer alone. */
    private Response saved(Entered form, KeptDraft draft) {
        var body = AnswerTemplates.saved(page.visit().say(), draft).render();
        var line = Response.ok(body);
        return (form.has("announced", "yes") ? line.header("HX-Reswap", "none") : line).build();
    }

    private static Response line(String body) {
        return Response.ok(body).build();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return page.failed(e);
    }
}
