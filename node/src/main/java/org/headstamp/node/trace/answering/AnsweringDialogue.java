package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.Departure;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.correspondence.DialoguePage;
import org.headstamp.node.trace.correspondence.Judged;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationRequest;

/**
 * What we tell a State that asks, besides the reply: drafted by one person and approved as the matrix says. The question
 * must be in a state that the message fits, when it is drafted and again when it leaves.
 */
@Singleton
public class AnsweringDialogue {
    private final AnsweringRepository traces;
    private final Correspondence correspondence;
    private final AnsweringRules rules;
    private final AnsweringChanges changes;
    private final NodeClock clock;

    AnsweringDialogue(
            AnsweringRepository traces,
            Correspondence correspondence,
            AnsweringRules rules,
            AnsweringChanges changes,
            NodeClock clock) {
        this.traces = traces;
        this.correspondence = correspondence;
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
    }

    /** Drafts a message; where one person may decide, it is sent at once. */
    @Transactional
    public DialogueMessage draft(Operator by, TraceId id, DialogueContent content) {
        return draft(by, id, Translated.plain(content));
    }

    /** The same with translations of its texts. */
    @Transactional
    public DialogueMessage draft(Operator by, TraceId id, Translated<DialogueContent> said) {
        by.require("write to the State that asks", Role.REGISTRAR, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var inReplyTo = rules.fitting(trace, said.said());
        int nth = rules.nthDelay(trace);
        var drafted = correspondence.draft(by, trace.topic(), inReplyTo, said);
        follow(trace, drafted, nth, by.account());
        return drafted;
    }

    /**
     * What {@link #draft} would draft of this.
     *
     * @throws org.headstamp.node.InvalidValueException if it would refuse it
     */
    @Transactional
    public Foreseen foresee(Operator by, TraceId id, Translated<DialogueContent> said) {
        by.require("write to the State that asks", Role.REGISTRAR, Role.FOCAL_POINT);
        var trace = traces.get(by, id);
        var content = said.said();
        var unused = rules.fitting(trace, content);
        var departure = Departure.of(Correspondence.rule(content, trace.header()), by);
        return new Foreseen(
                content.kind(),
                trace.asker(),
                trace.header().language(),
                content,
                trace.header().forReply(said.language()),
                departure,
                null);
    }

    /** The second person agrees; with that the message is sent, if it is not yet. */
    @Transactional
    public DialogueMessage approve(Operator by, TraceId id, DialogueId message) {
        by.require("approve a message to the State that asks", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var waiting = correspondence.get(trace.ref(), message);
        if (waiting.dispatch() instanceof Dispatch.Drafted) {
            var unused = rules.fitting(trace, waiting.content());
        }
        int nth = rules.nthDelay(trace);
        var approved = correspondence.approve(by, trace.topic(), waiting);
        if (waiting.message() == null) {
            follow(trace, approved, nth, by.account());
        }
        return approved;
    }

    /** Gives up a draft. */
    @Transactional
    public DialogueMessage discard(Operator by, TraceId id, DialogueId message) {
        by.require("give up a message to the State that asks", Role.REGISTRAR, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        return correspondence.discard(by.account(), correspondence.get(trace.ref(), message));
    }

    /** One message of ours for somebody who is to judge it. */
    @Transactional
    public Judged shown(Operator by, TraceId id, DialogueId message) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return correspondence.shown(by, traces.get(by, id).topic(), message);
    }

    /** Every message of the dialogue, oldest first, at most 500; reading those of the other State opens them. */
    @Transactional
    public List<DialogueMessage> messages(Operator by, TraceId id) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return correspondence.read(by, traces.get(by, id).topic());
    }

    /**
     * As much of the dialogue as wanted, the oldest first; reading what the other State said opens it.
     *
     * @param from place of the first message among all, counted from 0; beyond the last for the last ones
     */
    @Transactional
    public DialoguePage page(Operator by, TraceId id, int from, int most) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return correspondence.read(by, traces.get(by, id).topic(), from, most);
    }

    /** Whether the other State ever asked to have an answer clarified. */
    @Transactional
    public boolean wasAskedToClarify(Operator by, TraceId id) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return correspondence.hasTheirs(traces.get(by, id).ref(), MessageKind.CLARIFICATION_REQUEST);
    }

    /** What a message that left means for the question. */
    private void follow(AnsweringTrace trace, DialogueMessage said, int nthDelay, String actor) {
        var message = said.message();
        if (message == null) {
            return;
        }
        var now = clock.now();
        if (said.content() instanceof InformationRequest request) {
            var unused = changes.keep(trace, trace.turns().needsInformation(message, request.stopsClock(), now), actor);
        } else if (said.content() instanceof DelayNotice notice) {
            var delayed = changes.keep(trace, trace.turns().delayed(message, notice, nthDelay, now), actor);
            changes.delayed(delayed, notice.expectedBy());
        } else {
            correspondence.answered(said);
        }
    }
}
