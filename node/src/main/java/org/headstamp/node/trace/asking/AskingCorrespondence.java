package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headstamp.node.MessageId;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.ContestedMessages;
import org.headstamp.node.exchange.ContestedMessages.Fate;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.FieldPathWire;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.jspecify.annotations.Nullable;

/** What a State that we asked tells us besides its reply, and what becomes of what we tell it. */
@Singleton
public class AskingCorrespondence {
    private final TraceChanges changes;
    private final Correspondence correspondence;
    private final ContestedMessages contested;

    AskingCorrespondence(TraceChanges changes, Correspondence correspondence, ContestedMessages contested) {
        this.changes = changes;
        this.contested = contested;
        this.correspondence = correspondence;
    }

    /** Takes a message in, or says why it does not fit. */
    public Reception heard(Arrival arrival, DialogueContent content) {
        var trace = changes.about(arrival.inReplyTo()).orElse(null);
        var objection = TraceChanges.objection(arrival, trace);
        if (trace == null || objection.isPresent()) {
            return objection.orElseThrow();
        }
        if (!correspondence.hasRoom(trace.ref())) {
            return new Reception.Conflicts(ConflictReason.STATE, "there are too many messages about this question");
        }
        var wrong = wrong(trace, content);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var change = change(trace, arrival, content).orElse(null);
        if (change == null) {
            return new Reception.Conflicts(
                    ConflictReason.STATE, "this " + content.kind() + " replies to no message of ours that asks for it");
        }
        var reception = changes.hear(arrival, content.kind() + "_HEARD", change);
        if (reception instanceof Reception.Handled) {
            correspondence.received(trace.ref(), arrival, content, AuditEvent.NODE);
            asked(arrival.inReplyTo()).ifPresent(ours -> correspondence.answered(ours, arrival.message()));
            contestAgain(trace, content);
        }
        return reception;
    }

    /** A State that holds to have replied with what did not fit was not told so, or lost it. */
    private void contestAgain(Trace trace, DialogueContent content) {
        if (content instanceof ProgressReport report
                && report.lastReply() != null
                && contested.fate(report.lastReply(), trace.caseId(), trace.asked()) == Fate.CONTESTED) {
            contested.contestAgain(report.lastReply());
            changes.noted(trace, AuditEvent.NODE, report.lastReply(), "REPLY_CONTESTED_AGAIN");
        }
    }

    /** What became of a message of ours on its way; a withdrawal that does not arrive is not confirmed. */
    public void settled(DialogueMessage ours, Settlement settlement) {
        var trace = changes.about(settlement.message()).orElseThrow();
        correspondence.settled(ours, settlement);
        if (!(settlement.outcome() instanceof Settlement.Outcome.Delivered)) {
            lost(trace, ours, settlement.at());
        }
    }

    /** The other State says that a message of ours does not fit. */
    public void conflicted(DialogueMessage ours, Conflict conflict) {
        var trace = changes.about(conflict.message()).orElseThrow();
        correspondence.conflicted(ours, conflict);
        lost(trace, ours, conflict.at());
    }

    private void lost(Trace trace, DialogueMessage ours, Instant at) {
        var message = ours.message();
        if (ours.content() instanceof Withdrawal) {
            changes.keep(trace, trace.hears().withdrawalUnconfirmed(at), AuditEvent.NODE, "WITHDRAWAL_UNCONFIRMED");
        }
        if (ours.content() instanceof ClarificationRequest && message != null) {
            changes.keep(trace, trace.hears().clarified(message), AuditEvent.NODE, "CLARIFICATION_MISSED");
        }
    }

    private Optional<DialogueMessage> asked(@Nullable MessageId message) {
        return message == null
                ? Optional.empty()
                : correspondence.byMessage(message).filter(known -> known.dispatch() != null);
    }

    private Optional<UnaryOperator<Trace>> change(Trace before, Arrival arrival, DialogueContent content) {
        var message = arrival.message();
        var at = arrival.at();
        var answered = asked(arrival.inReplyTo()).map(DialogueMessage::content).orElse(null);
        return switch (content) {
            case InformationRequest request ->
                Optional.of(trace -> trace.hears().informationRequested(message, request.stopsClock(), at));
            case DelayNotice notice -> Optional.of(trace -> trace.hears().delayed(message, notice, nth(before), at));
            case ProgressReport report -> Optional.of(trace -> trace.hears().progressed(report, at));
            case ClarificationReply reply
            when answered instanceof ClarificationRequest ->
                Optional.ofNullable(arrival.inReplyTo())
                        .map(request -> trace -> trace.hears().clarified(request));
            case WithdrawalConfirmation confirmation
            when answered instanceof Withdrawal ->
                Optional.of(trace -> trace.hears().withdrawalConfirmed(confirmation.stoppedAt(), at));
            default -> Optional.empty();
        };
    }

    /** What cannot be, whatever state the question is in. */
    private Optional<Reception> wrong(Trace trace, DialogueContent content) {
        return switch (content) {
            case InformationRequest request ->
                request.paths().stream()
                        .filter(path -> !FieldPathWire.leadsInto(trace.question(), path))
                        .sorted()
                        .findFirst()
                        .map(path -> new Reception.Conflicts(
                                ConflictReason.MEANINGLESS_VALUE, "leads nowhere in the question: " + path));
            case DelayNotice notice -> wrong(trace, notice);
            case ProgressReport report
            when report.lastReply() != null
                    && contested.fate(report.lastReply(), trace.caseId(), trace.asked()) == Fate.NEVER_RECEIVED ->
                Optional.of(new Reception.Conflicts(
                        ConflictReason.STATE,
                        "the reply " + report.lastReply() + " that you hold to have given never reached us"));
            default -> Optional.empty();
        };
    }

    private Optional<Reception> wrong(Trace trace, DelayNotice notice) {
        if (nth(trace) > DelayNotice.MOST) {
            return Optional.of(new Reception.Conflicts(
                    ConflictReason.STATE, "the answer was delayed twice; consult us (UNTOC, article 18(26))"));
        }
        var expected = expected(trace);
        return expected == null || notice.expectedBy().isAfter(expected)
                ? Optional.empty()
                : Optional.of(new Reception.Conflicts(
                        ConflictReason.MEANINGLESS_VALUE, "a delay to a date not later than " + expected));
    }

    private int nth(Trace trace) {
        return correspondence.delays(trace.ref()).size() + 1;
    }

    /** When the answer is expected: as the last delay said, else as the question asked. */
    private @Nullable Instant expected(Trace trace) {
        var delays = correspondence.delays(trace.ref());
        return delays.isEmpty() ? trace.header().replyBy() : delays.getLast().expectedBy();
    }
}
