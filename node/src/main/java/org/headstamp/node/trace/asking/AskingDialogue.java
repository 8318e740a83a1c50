package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueId;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.correspondence.DialoguePage;
import org.headstamp.node.trace.correspondence.Judged;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;

/**
 * What we tell a State that we asked, besides the question: drafted by one person and approved as the matrix says. The
 * question must be in a state that the message fits, when it is drafted and again when it leaves.
 */
@Singleton
public class AskingDialogue {
    private final TraceRepository traces;
    private final Correspondence correspondence;
    private final AskingRules rules;
    private final TraceChanges changes;
    private final NodeClock clock;

    AskingDialogue(
            TraceRepository traces,
            Correspondence correspondence,
            AskingRules rules,
            TraceChanges changes,
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
        by.require("write to the State asked", Role.OFFICER, Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var fitting = rules.fitting(by.account(), trace, said.said());
        var fit = said.with(fitting.content());
        var drafted = correspondence.draft(by, trace.topic(), fitting.inReplyTo(), fit);
        follow(trace, drafted, by.account());
        return drafted;
    }

    /** The second person agrees; with that the message is sent, if it is not yet. */
    @Transactional
    public DialogueMessage approve(Operator by, TraceId id, DialogueId message) {
        by.require("approve a message to the State asked", Role.FOCAL_POINT);
        var trace = traces.locked(by, id);
        var waiting = correspondence.get(trace.ref(), message);
        if (waiting.dispatch() instanceof Dispatch.Drafted) {
            var unused = rules.fitting(by.account(), trace, waiting.content());
        }
        var approved = correspondence.approve(by, trace.topic(), waiting);
        if (waiting.message() == null) {
            follow(trace, approved, by.account());
        }
        return approved;
    }

    /** Gives up a draft. */
    @Transactional
    public DialogueMessage discard(Operator by, TraceId id, DialogueId message) {
        by.require("give up a message to the State asked", Role.OFFICER, Role.FOCAL_POINT);
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

    /**
     * In which message they last asked to know more and were not told yet; reading it opens it.
     *
     * @param read of the dialogue already, by the same reader
     */
    @Transactional
    public Optional<DialogueMessage> wanted(Operator by, TraceId id, DialoguePage read) {
        by.require("read traces", Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR);
        return correspondence.unanswered(by, traces.get(by, id).topic(), MessageKind.INFORMATION_REQUEST, read);
    }

    /** What a message that left means for the question. */
    private void follow(Trace trace, DialogueMessage said, String actor) {
        var message = said.message();
        if (message == null) {
            return;
        }
        switch (said.content()) {
            case Withdrawal withdrawal -> {
                changes.keep(trace, trace.withdrawing(message, withdrawal.reason(), clock.now()), actor);
                correspondence.discardAll(trace.ref(), actor);
            }
            case InformationReply reply -> informed(trace, said, message, actor);
            case ClarificationRequest request -> changes.keep(trace, trace.clarifying(message, clock.now()), actor);
            case QuestionCorrection correction -> {
                if (correction.supersedes() != null) {
                    correspondence.superseded(correction.supersedes(), message);
                }
                changes.keep(trace, trace.corrected(message, correction.question(), clock.now()), actor);
            }
            default -> {}
        }
    }

    private void informed(Trace trace, DialogueMessage reply, MessageId message, String actor) {
        var request = reply.inReplyTo();
        if (request != null) {
            correspondence.byMessage(request).ifPresent(asked -> correspondence.answered(asked, message));
        }
        if (trace.state() instanceof TraceState.InformationRequested) {
            changes.keep(trace, trace.informed(clock.now()), actor);
        }
    }
}
