package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.headstamp.node.trace.trade.SubQueries;
import org.jspecify.annotations.Nullable;

/** What a State that asks tells us besides its question, and what becomes of what we tell it. */
@Singleton
public class AnsweringCorrespondence {
    private final AnsweringRepository traces;
    private final AnsweringChanges changes;
    private final Correspondence correspondence;
    private final ProgressTelling progress;
    private final SubQueries trade;

    AnsweringCorrespondence(
            AnsweringRepository traces,
            AnsweringChanges changes,
            Correspondence correspondence,
            ProgressTelling progress,
            SubQueries trade) {
        this.traces = traces;
        this.changes = changes;
        this.correspondence = correspondence;
        this.progress = progress;
        this.trade = trade;
    }

    /** The question that a correction of its State would take the place of, locked for a change; empty if it fits none. */
    public Optional<AnsweringTrace> correctedBy(Arrival arrival, QuestionCorrection correction) {
        return byQuestion(correction.supersedes())
                .filter(trace -> trace.caseId().equals(arrival.caseId()))
                .filter(trace -> trace.asker().equals(arrival.from()))
                .filter(trace -> trace.latestQuestion().equals(correction.supersedes()));
    }

    /** Takes a message in, or says why it does not fit. */
    public Reception heard(Arrival arrival, DialogueContent content) {
        var trace = about(arrival, content).orElse(null);
        if (trace == null || !trace.caseId().equals(arrival.caseId())) {
            return new Reception.Conflicts(
                    ConflictReason.UNKNOWN_CASE, "no question of yours in this case has this id here");
        }
        if (!trace.asker().equals(arrival.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the question was put by another State");
        }
        if (trace.state() instanceof AnsweringState.Stopped && !(content instanceof Withdrawal)) {
            return new Reception.Conflicts(ConflictReason.WITHDRAWN, "you withdrew the question; we have stopped");
        }
        if (!correspondence.hasRoom(trace.ref())) {
            return new Reception.Conflicts(ConflictReason.STATE, "there are too many messages about this question");
        }
        return wrong(trace, arrival, content)
                .map(Reception.class::cast)
                .orElseGet(() -> taken(trace, arrival, content));
    }

    /** What became of a message of ours on its way; information that was asked for in vain is not waited for. */
    public void settled(DialogueMessage ours, Settlement settlement) {
        var trace = changes.about(settlement.message(), correspondence).orElseThrow();
        correspondence.settled(ours, settlement);
        if (!(settlement.outcome() instanceof Settlement.Outcome.Delivered)) {
            missed(trace, ours, settlement.at());
        }
    }

    /** The other State says that a message of ours does not fit. */
    public void conflicted(DialogueMessage ours, Conflict conflict) {
        var trace = changes.about(conflict.message(), correspondence).orElseThrow();
        correspondence.conflicted(ours, conflict);
        missed(trace, ours, conflict.at());
    }

    private void missed(AnsweringTrace trace, DialogueMessage ours, Instant at) {
        var message = ours.message();
        if (message != null && ours.content() instanceof InformationRequest) {
            var unused = changes.keep(trace, trace.turns().informationMissed(message, at), AuditEvent.NODE);
        }
    }

    /** The question that a message is about, locked for a change. */
    private Optional<AnsweringTrace> about(Arrival arrival, DialogueContent content) {
        return switch (content) {
            case Withdrawal withdrawal -> byQuestion(withdrawal.request());
            case QuestionCorrection correction -> byQuestion(correction.supersedes());
            default -> changes.about(arrival.inReplyTo(), correspondence).or(() -> byQuestion(arrival.inReplyTo()));
        };
    }

    private Optional<AnsweringTrace> byQuestion(@Nullable MessageId theirs) {
        if (theirs == null) {
            return Optional.empty();
        }
        return traces.lockedByRequest(theirs)
                .or(() -> correspondence
                        .byMessage(theirs)
                        .filter(message ->
                                message.content() instanceof QuestionCorrection && message.dispatch() == null)
                        .flatMap(message -> traces.lockedById(message.trace().id())));
    }

    private Reception taken(AnsweringTrace trace, Arrival arrival, DialogueContent content) {
        try {
            var changed = changed(trace, arrival, content);
            correspondence.received(trace.ref(), arrival, content, AuditEvent.NODE);
            var kept = changes.keep(trace, changed, AuditEvent.NODE);
            answer(trace, kept, arrival, content);
        } catch (IllegalTransitionException e) {
            return new Reception.Conflicts(
                    ConflictReason.STATE,
                    "it does not fit a question that is " + trace.state().words() + " here");
        }
        return new Reception.Handled();
    }

    private AnsweringTrace changed(AnsweringTrace trace, Arrival arrival, DialogueContent content) {
        var at = arrival.at();
        return switch (content) {
            case InformationReply reply -> trace.turns().informed(arrival.message(), reply.items(), at);
            case QuestionCorrection correction -> trace.turns().corrected(arrival.message(), correction.question(), at);
            case Withdrawal withdrawal -> trace.turns().stopped(withdrawal.reason(), traces.hasReplied(trace.id()), at);
            case ProgressEnquiry enquiry -> trace;
            case ClarificationRequest request -> trace;
            default -> throw trace.illegal(content.kind().name());
        };
    }

    /** What the node answers by itself, and what people are asked to do. */
    private void answer(AnsweringTrace before, AnsweringTrace after, Arrival arrival, DialogueContent content) {
        var message = arrival.message();
        switch (content) {
            case Withdrawal withdrawal -> {
                correspondence.discardAll(after.ref(), AuditEvent.NODE);
                trade.stopAll(after.ref(), arrival.at());
                if (after.state() instanceof AnsweringState.Stopped stopped) {
                    var confirmation = new WithdrawalConfirmation(stopped.stoppedAt());
                    var unused = correspondence.automatic(after.ref(), message, after.header(), confirmation);
                }
            }
            case ProgressEnquiry enquiry -> {
                if (enquiry.forSecondContact()) {
                    changes.noted(after, AuditEvent.NODE, message, "SECOND_CONTACT_ENQUIRED");
                }
                var report = correspondence.automatic(after.ref(), message, after.header(), progress.of(after));
                correspondence.answered(report);
            }
            case QuestionCorrection correction -> correspondence.superseded(before.latestQuestion(), message);
            case InformationReply reply ->
                correspondence
                        .byMessage(Objects.requireNonNull(arrival.inReplyTo()))
                        .ifPresent(ours -> correspondence.answered(ours, message));
            default -> {}
        }
    }

    /** What cannot be, whatever state the question is in. */
    private Optional<Reception.Conflicts> wrong(AnsweringTrace trace, Arrival arrival, DialogueContent content) {
        return switch (content) {
            case InformationReply reply -> wrong(trace, arrival, reply);
            case QuestionCorrection correction
            when !trace.latestQuestion().equals(correction.supersedes()) ->
                Optional.of(new Reception.Conflicts(
                        ConflictReason.SUPERSEDED, "the question was put right before; correct the latest one"));
            case ClarificationRequest request
            when traces.lockedByMessage(present(arrival)).isEmpty() ->
                Optional.of(new Reception.Conflicts(ConflictReason.STATE, "there is no such reply of ours to clarify"));
            default -> Optional.empty();
        };
    }

    private Optional<Reception.Conflicts> wrong(AnsweringTrace trace, Arrival arrival, InformationReply reply) {
        var asked = correspondence
                .byMessage(present(arrival))
                .map(DialogueMessage::content)
                .orElse(null);
        if (!(asked instanceof InformationRequest request)) {
            return Optional.of(new Reception.Conflicts(ConflictReason.STATE, "no information was asked for in this"));
        }
        if (!request.paths().containsAll(reply.paths())) {
            return Optional.of(new Reception.Conflicts(
                    ConflictReason.MEANINGLESS_VALUE, "values are given that were not asked for"));
        }
        return reply.items().stream()
                .map(Item::reference)
                .filter(item -> !trace.question().itemReferences().contains(item))
                .findFirst()
                .map(item -> new Reception.Conflicts(
                        ConflictReason.UNKNOWN_ITEM, "the question did not ask about: " + item));
    }

    private static MessageId present(Arrival arrival) {
        return Objects.requireNonNull(arrival.inReplyTo());
    }
}
