package org.headstamp.node.trace.correspondence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Drafts;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.identity.ApprovalMatrix;
import org.headstamp.node.identity.ApprovalRule;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
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

    /** Drafts a message; where one person may decide, it is sent at once. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage draft(
            Operator by, TraceRef trace, @Nullable MessageId inReplyTo, Header header, DialogueContent content) {
        if (!hasRoom(trace)) {
            throw new InvalidValueException(
                    "type", "cannot be added: there are " + MOST + " messages about this trace");
        }
        journal.begin(by, trace.caseId());
        var drafted = added(trace, inReplyTo, content, by.account());
        var rule = rule(content, header);
        boolean leaves = drafts.drafted(by, drafted.subject(), trace.peer(), rule);
        return leaves ? send(drafted, header, by.account()) : drafted;
    }

    /** The second person agrees; with that the message is sent, if it is not yet. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage approve(Operator by, DialogueMessage waiting, Header header) {
        waiting.requireApprovable();
        boolean leaves = drafts.approved(by, waiting.subject());
        noted(waiting, "_APPROVED", by.account());
        return leaves && waiting.isDraft() ? send(waiting, header, by.account()) : waiting;
    }

    /** The node itself says what the protocol asks of it. */
    @Transactional(TxType.MANDATORY)
    public DialogueMessage automatic(
            TraceRef trace, @Nullable MessageId inReplyTo, Header header, DialogueContent content) {
        var actor = "policy " + PROTOCOL;
        var drafted = added(trace, inReplyTo, content, actor);
        var unused = drafts.automatic(PROTOCOL, drafted.subject(), rule(content, header));
        return send(drafted, header, actor);
    }

    /** Sends a message, in reply to none, whose approval somebody else saw to. */
    @Transactional(TxType.MANDATORY)
    public MessageId sendApproved(String actor, TraceRef trace, Header header, DialogueContent content) {
        var sent = send(added(trace, null, content, actor), header, actor);
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
    }

    /** The other State says that a message of ours does not fit. */
    @Transactional(TxType.MANDATORY)
    public void conflicted(DialogueMessage ours, Conflict conflict) {
        messages.keep(ours.conflicted(conflict));
        journal.conflicted(ours.trace(), conflict);
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
        }
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
    public List<DialogueMessage> read(Operator by, TraceRef trace) {
        return messages.of(trace).stream().map(message -> opened(message, by)).toList();
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
            TraceRef trace, @Nullable MessageId inReplyTo, DialogueContent content, String actor) {
        var id = new DialogueId(clock.newUuid());
        var drafted = DialogueMessage.draft(id, trace, inReplyTo, content, actor, clock.now());
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

    private static ApprovalRule rule(DialogueContent content, Header header) {
        return ApprovalMatrix.rule(content.kind(), false, header.priority() == Priority.URGENT_DIRECT);
    }
}
