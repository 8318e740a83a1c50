package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.asking.TraceState.GivenUp;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;

/** What other States reply to questions of ours, and what becomes of these on their way. */
@Singleton
public class AskingSide {
    private static final int ITEMS_NAMED = 10;

    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final TraceChanges changes;
    private final TraceJournal journal;

    AskingSide(TraceRepository traces, ReceivedAnswerRepository answers, TraceChanges changes, TraceJournal journal) {
        this.traces = traces;
        this.answers = answers;
        this.changes = changes;
        this.journal = journal;
    }

    /** A person of the other State has read our question. */
    public Reception acknowledged(Arrival arrival, Acknowledgement acknowledgement) {
        return changes.hear(
                arrival,
                "ACKNOWLEDGED_" + acknowledgement.outcome(),
                trace -> trace.hears().acknowledged(arrival.message(), acknowledgement, arrival.at()));
    }

    /** There will be no answer. */
    public Reception refused(Arrival arrival, Refusal refusal) {
        return changes.hear(
                arrival,
                "REFUSED_" + refusal.ground(),
                trace -> trace.hears().refused(arrival.message(), refusal, arrival.at()));
    }

    /** An answer is kept with all others; it must speak of nothing that was not asked. */
    public Reception answered(Arrival arrival, TraceAnswer answer) {
        var trace = changes.about(arrival.inReplyTo()).orElse(null);
        var objection = TraceChanges.objection(arrival, trace);
        if (trace == null || objection.isPresent()) {
            return objection.orElseThrow();
        }
        if (trace.state() instanceof GivenUp) {
            return tooLate(arrival, trace, answer);
        }
        var unknown = unknownItems(trace, answer);
        if (!unknown.isEmpty()) {
            return new Reception.Conflicts(ConflictReason.UNKNOWN_ITEM, "the question did not ask about: " + unknown);
        }
        return changes.hear(arrival, "ANSWERED_" + answer.completeness(), before -> {
            var changed = before.hears().answered(arrival.message(), answer, arrival.at());
            answers.add(ReceivedAnswer.counting(arrival, before.id(), answer));
            return changed;
        });
    }

    /** An answer is put right: the latest counts, and the one before stays readable. */
    public Reception answerCorrected(Arrival arrival, AnswerCorrection correction) {
        var earlier = answers.find(correction.supersedes()).orElse(null);
        var trace = earlier == null ? null : traces.lockedById(earlier.trace()).orElse(null);
        var objection = TraceChanges.objection(arrival, trace);
        if (earlier == null || trace == null || objection.isPresent()) {
            return objection.orElseThrow();
        }
        if (trace.state() instanceof GivenUp) {
            return tooLate(arrival, trace, correction.answer());
        }
        if (earlier.standing() == ReceivedAnswer.Standing.SUPERSEDED) {
            return new Reception.Conflicts(
                    ConflictReason.SUPERSEDED, "the answer was put right before; correct the latest one");
        }
        var unknown = unknownItems(trace, correction.answer());
        if (!unknown.isEmpty()) {
            return new Reception.Conflicts(ConflictReason.UNKNOWN_ITEM, "the question did not ask about: " + unknown);
        }
        var changed = trace.hears().answerCorrected(arrival.message(), correction.answer(), arrival.at());
        answers.superseded(earlier.message());
        answers.add(ReceivedAnswer.correcting(arrival, trace.id(), correction));
        var unused = changes.keep(trace, changed, AuditEvent.NODE);
        journal.noted(changed.ref(), AuditEvent.NODE, arrival.message(), "ANSWER_CORRECTED", arrival.at());
        return new Reception.Handled();
    }

    /** What became of our question on its way. */
    public void settled(Settlement settlement) {
        var trace = traces.lockedByRequest(settlement.message()).orElseThrow();
        var changed =
                switch (settlement.outcome()) {
                    case Settlement.Outcome.Delivered delivered -> trace.hears().delivered(settlement.at());
                    case Settlement.Outcome.Rejected rejected ->
                        trace.hears().undelivered(rejected.code().name(), settlement.at());
                    case Settlement.Outcome.NotDelivered expired ->
                        trace.hears().undelivered("NOT_DELIVERED", settlement.at());
                };
        var unused = changes.keep(trace, changed, AuditEvent.NODE);
        journal.settled(changed.ref(), settlement);
    }

    /** The other State says that our question does not fit. */
    public void conflicted(Conflict conflict) {
        var trace = traces.lockedByRequest(conflict.message()).orElseThrow();
        var changed = changes.keep(trace, trace.hears().conflicted(conflict), AuditEvent.NODE);
        journal.conflicted(changed.ref(), conflict);
    }

    /** An answer that crossed our withdrawal or came after it is kept as evidence and contested. */
    private Reception tooLate(Arrival arrival, Trace trace, TraceAnswer answer) {
        answers.add(ReceivedAnswer.afterWithdrawal(arrival, trace.id(), answer));
        journal.noted(trace.ref(), AuditEvent.NODE, arrival.message(), "ANSWER_AFTER_WITHDRAWAL", arrival.at());
        return new Reception.Conflicts(
                ConflictReason.WITHDRAWN, "the question was withdrawn; the answer is kept as evidence and not used");
    }

    private static String unknownItems(Trace trace, TraceAnswer answer) {
        var asked = trace.question().itemReferences();
        return answer.itemReferences().stream()
                .filter(item -> !asked.contains(item))
                .sorted()
                .limit(ITEMS_NAMED)
                .collect(Collectors.joining(", "));
    }
}
