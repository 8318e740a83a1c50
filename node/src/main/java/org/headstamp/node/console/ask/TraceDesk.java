package org.headstamp.node.console.ask;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.letter.AddresseeLanguage;
import org.headstamp.node.console.letter.AsRead;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.console.sheet.Part;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.asking.AnswerHead;
import org.headstamp.node.trace.asking.AskingDialogue;
import org.headstamp.node.trace.asking.ClarificationProposal;
import org.headstamp.node.trace.asking.Clarifications;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.dialogue.DialogueContent;

/** What the page of a question shows, and what is said to the State asked. */
@Singleton
class TraceDesk {
    private static final String FLAWS = "flaws";

    private final TraceReading reading;
    private final AskingDialogue dialogue;
    private final Clarifications clarifications;
    private final OnwardDesk onward;

    TraceDesk(TraceReading reading, AskingDialogue dialogue, Clarifications clarifications, OnwardDesk onward) {
        this.reading = reading;
        this.dialogue = dialogue;
        this.clarifications = clarifications;
        this.onward = onward;
    }

    /**
     * Reading opens what the other State said, which the log records.
     *
     * @param wanted the answer that is shown in full, empty for the last
     */
    TraceView view(Operator by, Say say, TraceId id, Optional<MessageId> wanted, String open, Entered form) {
        var trace = reading.asked(by, id);
        var last = reading.answerHeads(by, id).stream().map(AnswerHead::message).reduce((earlier, later) -> later);
        var shown = wanted.or(() -> last).flatMap(message -> reading.answer(by, id, message));
        var messages = dialogue.page(by, id, Part.wanted(say, TraceView.MESSAGES), Part.MOST);
        return new TraceView(
                trace,
                reading.answerHeads(by, id),
                shown.orElse(null),
                new Part<>(messages.messages(), messages.from(), messages.all()),
                dialogue.wanted(by, id, messages).orElse(null),
                onward.of(by, trace),
                onward.triages(by, id),
                clarifications
                        .propose(by, id)
                        .map(ClarificationProposal::request)
                        .orElse(null),
                open,
                form);
    }

    /** What would be drafted. */
    ConfirmView confirm(Operator by, Say say, TraceId id, String act, Entered form) {
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        return confirm(by, say, reading.asked(by, id), act, form, content(by, say, id, act, form));
    }

    /**
     * Drafts what was shown.
     *
     * @throws UnseenException if something else would be drafted by now
     */
    void draft(Operator by, Say say, TraceId id, String act, Entered form) {
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var content = content(by, say, id, act, form);
        confirm(by, say, reading.asked(by, id), act, form, content).requireSeen();
        var unused = dialogue.draft(by, id, content);
    }

    private static ConfirmView confirm(
            Operator by, Say say, Trace trace, String act, Entered form, Translated<DialogueContent> said) {
        var content = said.said();
        var departure = Departure.of(Correspondence.rule(content, trace.header()), by);
        var theirs = AddresseeLanguage.of(say, trace.asked());
        var readings = AsRead.of(say, theirs, content, trace.header().forReply(said.language()));
        boolean changed = !form.value(ConfirmView.SEEN).isEmpty();
        return new ConfirmView(
                "/console/traces/" + trace.id(),
                act,
                content.kind(),
                trace.asked(),
                readings,
                departure,
                form,
                changed);
    }

    /** What is asked about flaws is not filled in: it follows from the answer, in words of the language of the question. */
    private Translated<DialogueContent> content(Operator by, Say say, TraceId id, String act, Entered form) {
        return act.equals(FLAWS)
                ? clarifications
                        .propose(by, id)
                        .map(proposal -> Translated.<DialogueContent>plain(proposal.request()))
                        .orElseThrow(NotFoundException::new)
                : Translated.in(HeaderFields.written(say, form, "language"), TraceActs.content(act, form));
    }
}
