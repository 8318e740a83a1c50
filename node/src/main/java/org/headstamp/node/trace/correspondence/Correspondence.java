package org.headstamp.node.trace.correspondence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.Supersession;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, drafts, approves and sends the messages of the dialogue about a trace. Which message fits, and what it means for
 * the trace, is the business of the two sides, which call this under the lock on the trace.
 */
@Singleton
public class Correspondence {
    /** More messages about one trace are a mistake. */
    public static final int MOST = 500;

    /** The policy under which a node itself says what the protocol leaves it no choice about. */
    private static final String PROTOCOL = "protocol";

    private final DialogueRepository messages;
    private final DialogueOutbox outbox;
    private final Drafts drafts;
    private final TraceJournal journal;
    private final NodeClock clock;

    Correspondence(
            DialogueRepository messages, DialogueOutbox outbox, Drafts drafts, TraceJournal journal, NodeClock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Drafts a message; where one person may decide, it is sent at once.
     *
     * @throws InvalidValueException if a translation fits no text of it
     */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage draft(
            Operator by, Topic topic, @Nullable MessageId inReplyTo, Translated<DialogueContent> said) {
        var trace = topic.trace();
        if (!hasRoom(trace)) {
            throw new InvalidValueException("type", "cannot be added: there are {0} messages about this trace", MOST);
        }
        journal.begin(by, trace.caseId());
        var drafted = added(trace, inReplyTo, said, by.account());
        DialogueOutbox.requireFit(drafted, topic.header());
        var rule = rule(said.said(), topic.header());
        boolean leaves = drafts.drafted(by, drafted.subject(), trace.peer(), rule);
        noteIfPersonal(by, topic, drafted);
        return leaves ? send(drafted, topic.header(), by.account()) : drafted;
    }

    /** The second person agrees; with that the message is sent, if it is not yet. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage approve(Operator by, Topic topic, DialogueMessage waiting) {
        waiting.requireApprovable();
        boolean leaves = drafts.approved(by, waiting.subject());
        noted(waiting, "_APPROVED", by.account());
        noteIfPersonal(by, topic, waiting);
        return leaves && waiting.isDraft() ? send(waiting, topic.header(), by.account()) : waiting;
    }

    /** The node itself says what the protocol asks of it. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage automatic(
            TraceRef trace, @Nullable MessageId inReplyTo, Header header, DialogueContent content) {
        return automatic(PROTOCOL, trace, inReplyTo, header, content);
    }

    /** The node itself says something under a rule that lets it leave without a person. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage automatic(
            String policy, TraceRef trace, @Nullable MessageId inReplyTo, Header header, DialogueContent content) {
        var actor = "policy " + policy;
        var drafted = added(trace, inReplyTo, Translated.plain(content), actor);
        var unused = drafts.automatic(policy, drafted.subject(), rule(content, header));
        return send(drafted, header, actor);
    }

    /** Sends a message, in reply to none, whose approval somebody else saw to. */
    @Transactional(TxType.MANDATORY)
    public MessageId sendApproved(String actor, TraceRef trace, Header header, DialogueContent content) {
        var sent = send(added(trace, null, Translated.plain(content), actor), header, actor);
        return Objects.requireNonNull(sent.message());
    }

    /** Gives up a draft. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage discard(String actor, DialogueMessage draft) {
        var discarded = messages.keep(draft.discarded(clock.now()));
        drafts.dropped(actor, draft.subject());
        journal.recordChanged(draft.trace(), draft.subject().kind(), draft.id(), "DISCARDED", actor);
        noted(discarded, "_DISCARDED", actor);
        return discarded;
    }

    /** Gives up every draft about a trace: nothing more about it leaves. */
    @Transactional(TxType.MANDATORY)
    public void discardAll(TraceRef trace, String actor) {
        messages.of(trace).stream().filter(DialogueMessage::isDraft).forEach(draft -> discard(actor, draft));
    }

    /** Keeps a message of the other State. */
    @Transactional(TxType.MANDATORY)
    public void received(TraceRef trace, Arrival arrival, DialogueContent content, String actor) {
        var received = DialogueMessage.received(new DialogueId(clock.newUuid()), trace, arrival, content);
        messages.add(received);
        noted(received, "_RECEIVED", actor);
        if (content instanceof ClarificationRequest) {
            journal.toClarify(trace);
        }
    }

    /** Whether one message more may be kept. */
    @Transactional(TxType.MANDATORY)
    public boolean hasRoom(TraceRef trace) {
        return messages.count(trace) < MOST;
    }

    /** What became of a message of ours on its way. */
    @Transactional(TxType.MANDATORY)
    public void settled(DialogueMessage ours, Settlement settlement) {
        messages.keep(ours.settled(settlement));
        journal.settled(ours.trace(), settlement);
        if (!(settlement.outcome() instanceof Settlement.Outcome.Delivered)) {
            unheard(ours);
        }
    }

    /** The other State says that a message of ours does not fit. */
    @Transactional(TxType.MANDATORY)
    public void conflicted(DialogueMessage ours, Conflict conflict) {
        messages.keep(ours.conflicted(conflict));
        journal.conflicted(ours.trace(), conflict);
        unheard(ours);
    }

    /** A message was answered. */
    @Transactional(TxType.MANDATORY)
    public void answered(DialogueMessage asked, MessageId reply) {
        messages.keep(asked.answered(reply));
    }

    /** What this message replies to was answered by it. */
    @Transactional(TxType.MANDATORY)
    public void answered(DialogueMessage reply) {
        var asked = reply.inReplyTo();
        var message = reply.message();
        if (asked != null && message != null) {
            messages.byMessage(asked).ifPresent(request -> answered(request, message));
            clarifiedIfNoneIsOpen(reply.trace(), String.valueOf(reply.draftedBy()));
        }
    }

    /** A reply to the question itself left: it says anew whatever they had asked to have clarified before. */
    @Transactional(TxType.MANDATORY)
    public void repliedAnew(TraceRef trace, MessageId reply, Instant at) {
        toClarify(trace).stream().filter(asked -> asked.at().isBefore(at)).forEach(asked -> answered(asked, reply));
        clarifiedIfNoneIsOpen(trace, AuditEvent.NODE);
    }

    /** Nothing need be clarified any more. */
    @Transactional(TxType.MANDATORY)
    public void nothingToClarify(TraceRef trace) {
        journal.clarified(trace, AuditEvent.NODE);
    }

    /** A message was put right by another. */
    @Transactional(TxType.MANDATORY)
    public void superseded(MessageId message, MessageId by) {
        messages.byMessage(message).ifPresent(earlier -> messages.keep(earlier.superseded(by)));
    }

    /** A message about this trace. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage get(TraceRef trace, DialogueId id) {
        return messages.get(trace, id);
    }

    /** A message about a trace for somebody who is to judge it; reading it so opens nothing. */
    @Transactional(TxType.MANDATORY)
    public Judged shown(Operator by, Topic topic, DialogueId id) {
        var message = messages.get(topic.trace(), id);
        noteIfPersonal(by, topic, message);
        return new Judged(message, topic, translations(topic));
    }

    /** Those of the last correction of the question that was sent or received; else of the question itself. */
    private List<Translation> translations(Topic topic) {
        return said(topic.trace(), MessageKind.CORRECTION).reversed().stream()
                .filter(correction -> correction.content() instanceof QuestionCorrection)
                .findFirst()
                .map(DialogueMessage::translations)
                .orElseGet(() -> topic.header().translations());
    }

    /**
     * The trace that a message is about; who may see it is for the two sides to say.
     *
     * @throws UnknownDialogueMessageException if there is no such message
     */
    @Transactional
    public TraceRef traceOf(DialogueId id) {
        return messages.find(id)
                .orElseThrow(() -> new UnknownDialogueMessageException(id))
                .trace();
    }

    /** The message of a dialogue that was sealed under this id. */
    @Transactional(TxType.MANDATORY)
    public Optional<DialogueMessage> byMessage(MessageId message) {
        return messages.byMessage(message);
    }

    /** What was sent or received of a kind about a trace, oldest first; at most {@link #MOST}. */
    @Transactional(TxType.MANDATORY)
    public List<DialogueMessage> said(TraceRef trace, MessageKind kind) {
        return messages.of(trace, kind).stream()
                .filter(message -> message.message() != null)
                .toList();
    }

    /** Which message took the place of which other one as the question of any of these traces. */
    @Transactional(TxType.MANDATORY)
    public List<Supersession> corrections(TraceRef.Side side, Collection<TraceId> traces) {
        return messages.said(side, traces, MessageKind.CORRECTION).stream()
                .filter(DialogueMessage::stands)
                .flatMap(said -> supersession(said).stream())
                .toList();
    }

    /** The delays that were told about a trace, oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<DelayNotice> delays(TraceRef trace) {
        return said(trace, MessageKind.DELAY_NOTICE).stream()
                .map(DialogueMessage::content)
                .map(DelayNotice.class::cast)
                .toList();
    }

    /** All messages about a trace, oldest first; at most {@link #MOST}. Reading one of the other State opens it. */
    @Transactional(TxType.MANDATORY)
    public List<DialogueMessage> read(Operator by, Topic topic) {
        var all = messages.of(topic.trace());
        all.forEach(message -> noteIfPersonal(by, topic, message));
        return all.stream().map(message -> opened(message, by)).toList();
    }

    /**
     * As many messages about a trace as wanted. Reading one of the other State opens it.
     *
     * @param from place of the first one among all, counted from 0; beyond the last for the last ones
     */
    @Transactional(TxType.MANDATORY)
    public DialoguePage read(Operator by, Topic topic, int from, int most) {
        int size = Math.clamp(most, 1, MOST);
        int all = Math.toIntExact(messages.count(topic.trace()));
        int first = from < all ? Math.max(0, from) : Math.max(0, all - size);
        var some = messages.from(topic.trace(), first, size);
        some.forEach(message -> noteIfPersonal(by, topic, message));
        return new DialoguePage(
                some.stream().map(message -> opened(message, by)).toList(), first, all);
    }

    /**
     * The last message of the other State of a kind that nothing of ours answered; reading it opens it.
     *
     * @param read already, by the same reader
     */
    @Transactional(TxType.MANDATORY)
    public Optional<DialogueMessage> unanswered(Operator by, Topic topic, MessageKind theirs, DialoguePage read) {
        var last = messages.lastUnanswered(topic.trace(), theirs);
        var there = last.flatMap(message -> read.find(message.id()));
        if (there.isPresent()) {
            return there;
        }
        last.ifPresent(message -> noteIfPersonal(by, topic, message));
        return last.map(message -> opened(message, by));
    }

    /** Whether the other State ever said something of a kind about a trace. */
    @Transactional(TxType.MANDATORY)
    public boolean hasTheirs(TraceRef trace, MessageKind kind) {
        return messages.has(trace, kind);
    }

    /** Who reads, drafts or approves is shown what it says. */
    private void noteIfPersonal(Operator by, Topic topic, DialogueMessage message) {
        if (message.content().namesPersons(topic.question())) {
            journal.personalDataRead(topic.trace(), topic.header(), message.message(), by);
        }
    }

    /** An explanation of ours did not come there, or did not fit: they still wait for one. */
    private void unheard(DialogueMessage ours) {
        if (ours.content() instanceof ClarificationReply) {
            journal.toClarify(ours.trace());
        }
    }

    private static Optional<Supersession> supersession(DialogueMessage said) {
        var message = said.message();
        return message != null
                        && said.content() instanceof QuestionCorrection correction
                        && correction.supersedes() != null
                ? Optional.of(new Supersession(correction.supersedes(), message))
                : Optional.empty();
    }

    private List<DialogueMessage> toClarify(TraceRef trace) {
        return said(trace, MessageKind.CLARIFICATION_REQUEST).stream()
                .filter(asked -> asked.isTheirs() && asked.answeredBy() == null)
                .toList();
    }

    private void clarifiedIfNoneIsOpen(TraceRef trace, String actor) {
        if (toClarify(trace).isEmpty()) {
            journal.clarified(trace, actor);
        }
    }

    private DialogueMessage opened(DialogueMessage message, Operator by) {
        if (!message.isTheirs() || message.openedBy() != null || message.message() == null) {
            return message;
        }
        var now = clock.now();
        journal.opened(
                message.trace(),
                message.message(),
                by.account(),
                message.content().kind() + "_OPENED",
                now);
        return messages.keep(message.opened(by.account(), now));
    }

    private DialogueMessage added(
            TraceRef trace, @Nullable MessageId inReplyTo, Translated<DialogueContent> said, String actor) {
        var id = new DialogueId(clock.newUuid());
        var drafted = DialogueMessage.draft(id, trace, inReplyTo, said, actor, clock.now());
        messages.add(drafted);
        noted(drafted, "_DRAFTED", actor);
        return drafted;
    }

    private DialogueMessage send(DialogueMessage draft, Header header, String actor) {
        var message = outbox.enqueue(draft, header, actor);
        var sent = messages.keep(draft.sent(message, clock.now()));
        noted(sent, "_SENT", actor);
        return sent;
    }

    private void noted(DialogueMessage message, String step, String actor) {
        journal.noted(
                message.trace(), actor, message.message(), message.content().kind() + step, clock.now());
    }

    /** How many persons must agree before it leaves. */
    public static ApprovalRule rule(DialogueContent content, Header header) {
        return rule(content.kind(), header);
    }

    /** The same for whatever is said of a kind. */
    public static ApprovalRule rule(MessageKind kind, Header header) {
        return ApprovalMatrix.rule(kind, false, header.priority() == Priority.URGENT_DIRECT);
    }
}
