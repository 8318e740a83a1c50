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
import java.util.function.Supplier;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringDialogue;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.InformationRequest.NeededField;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the State that asks is told besides the answer: a delay, what is needed, what an answer means. */
@Path("/console/requests/{id}/messages")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@Authenticated
class MessagePages {
    private static final String DELAY = "delay-";
    private static final String NEED = "need-";
    private static final String CLARIFY = "clarify-";

    private final AnsweringDialogue dialogue;
    private final ConfirmPage confirm;
    private final RequestPage page;

    MessagePages(AnsweringDialogue dialogue, ConfirmPage confirm, RequestPage page) {
        this.dialogue = dialogue;
        this.confirm = confirm;
        this.page = page;
    }

    @POST
    @Path("/delay")
    public Response delay(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return draft(
                id,
                form,
                DELAY,
                () -> new DelayNotice(
                        Chosen.required(Ground.class, form, DELAY + "ground"),
                        form.value(DELAY + "legalArticle"),
                        form.value(DELAY + "explanation"),
                        Chosen.requiredTime(form, DELAY + "expectedBy"),
                        Chosen.ticked(form, DELAY + "consultation")));
    }

    @POST
    @Path("/information")
    public Response askForMore(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return draft(
                id,
                form,
                NEED,
                () -> new InformationRequest(
                        form.all(NEED + "fields").stream()
                                .map(path -> new NeededField(path, form.value(NEED + "why")))
                                .toList(),
                        Chosen.ticked(form, NEED + "stopsClock")));
    }

    @POST
    @Path("/clarification")
    public Response clarify(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        var form = Entered.of(sent);
        return draft(id, form, CLARIFY, () -> new ClarificationReply(form.value(CLARIFY + "explanation")));
    }

    /** Gives a draft up, if its sender is sure. */
    @POST
    @Path("/{message}/withdrawal")
    public Response discard(
            @PathParam("id") String id, @PathParam("message") String message, MultivaluedMap<String, String> sent) {
        var trace = TraceId.parse(id);
        var form = Entered.of(sent);
        return page.act(trace, form, "", () -> {
            form.requireSure();
            var unused = dialogue.discard(page.visit().operator(), trace, DialogueId.parse(message));
        });
    }

    private Response draft(String id, Entered form, String prefix, Supplier<DialogueContent> content) {
        var trace = TraceId.parse(id);
        var by = page.visit().operator();
        Supplier<Translated<DialogueContent>> said =
                () -> Translated.in(HeaderFields.written(page.visit().say(), form, prefix + "language"), content.get());
        return confirm.act(trace, form, prefix, () -> dialogue.foresee(by, trace, said.get()), () -> {
            var unused = dialogue.draft(by, trace, said.get());
        });
    }

    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return page.failed(e);
    }
}
