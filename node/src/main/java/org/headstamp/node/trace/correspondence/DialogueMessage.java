package org.headstamp.node.trace.correspondence;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.jspecify.annotations.Nullable;

/**
 * One message of the dialogue about a trace, of ours or of the other State.
 *
 * @param message the sealed message; null while it is a draft
 * @param inReplyTo the message that it answers; null when it answers none
 * @param translations of the free texts of a message of ours, beside the originals; those of the other State stand with
 *     its sealed message
 * @param language of the free texts of a message of ours, BCP 47; null for that of the question, and for one of the other
 *     State
 * @param dispatch how far a message of ours has come; null for one of the other State
 * @param draftedBy account or policy; null for a message of the other State
 * @param answeredBy the message that answered it; null when none did
 * @param supersededBy the message that put it right; null when none did
 * @param at when it was drafted or arrived
 * @param openedBy account of the first person who read one of the other State; null until then
 */
public record DialogueMessage(
        DialogueId id,
        TraceRef trace,
        @Nullable MessageId message,
        @Nullable MessageId inReplyTo,
        DialogueContent content,
        List<Translation> translations,
        @Nullable String language,
        @Nullable Dispatch dispatch,
        @Nullable String draftedBy,
        @Nullable MessageId answeredBy,
        @Nullable MessageId supersededBy,
        Instant at,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {
    public DialogueMessage {
        translations = List.copyOf(translations);
    }

    static DialogueMessage draft(
            DialogueId id,
            TraceRef trace,
            @Nullable MessageId inReplyTo,
            Translated<DialogueContent> said,
            String by,
            Instant at) {
        return new DialogueMessage(
                id,
                trace,
                null,
                inReplyTo,
                said.said(),
                said.translations(),
                said.language(),
                new Dispatch.Drafted(),
                by,
                null,
                null,
                at,
                null,
                null);
    }

    static DialogueMessage received(DialogueId id, TraceRef trace, Arrival arrival, DialogueContent content) {
        return new DialogueMessage(
                id,
                trace,
                arrival.message(),
                arrival.inReplyTo(),
                content,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                arrival.at(),
                null,
                null);
    }

    /** Whether it waits for its second person. */
    boolean isDraft() {
        return dispatch instanceof Dispatch.Drafted;
    }

    /** @throws IllegalTransitionException if it is of the other State, or was given up */
    void requireApprovable() {
        if (dispatch instanceof Dispatch.Withdrawn) {
            throw new IllegalTransitionException(name(), dispatch, "approve");
        }
        var unused = ours();
    }

    /** Whether it is of the other State. */
    boolean isTheirs() {
        return dispatch == null;
    }

    /** Whether both States may hold it. */
    boolean stands() {
        return isTheirs() || dispatch instanceof Dispatch.Sent || dispatch instanceof Dispatch.Delivered;
    }

    DialogueMessage sent(MessageId sealed, Instant when) {
        return with(sealed, ours().sent(name(), when));
    }

    DialogueMessage discarded(Instant when) {
        return with(null, ours().withdrawn(name(), when));
    }

    DialogueMessage settled(Settlement settlement) {
        return with(message, ours().settled(name(), settlement));
    }

    DialogueMessage conflicted(Conflict conflict) {
        return with(message, ours().conflicted(name(), conflict));
    }

    DialogueMessage answered(MessageId reply) {
        return new DialogueMessage(
                id,
                trace,
                message,
                inReplyTo,
                content,
                translations,
                language,
                dispatch,
                draftedBy,
                reply,
                supersededBy,
                at,
                openedBy,
                openedAt);
    }

    DialogueMessage superseded(MessageId by) {
        return new DialogueMessage(
                id,
                trace,
                message,
                inReplyTo,
                content,
                translations,
                language,
                dispatch,
                draftedBy,
                answeredBy,
                by,
                at,
                openedBy,
                openedAt);
    }

    DialogueMessage opened(String by, Instant when) {
        return new DialogueMessage(
                id,
                trace,
                message,
                inReplyTo,
                content,
                translations,
                language,
                dispatch,
                draftedBy,
                answeredBy,
                supersededBy,
                at,
                by,
                when);
    }

    /** What is approved. */
    ApprovalSubject subject() {
        return new ApprovalSubject("trace-message", id.toString(), trace.caseId());
    }

    private DialogueMessage with(@Nullable MessageId sealed, Dispatch next) {
        return new DialogueMessage(
                id,
                trace,
                sealed,
                inReplyTo,
                content,
                translations,
                language,
                next,
                draftedBy,
                answeredBy,
                supersededBy,
                at,
                openedBy,
                openedAt);
    }

    private Dispatch ours() {
        if (dispatch == null) {
            throw IllegalTransitionException.because(
                    "message {0} is what the other State says, and not approved here", id);
        }
        return dispatch;
    }

    private String name() {
        return "message " + id;
    }
}
