package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.exchange.Conflict;
import org.headstamp.node.exchange.ConflictReason;
import org.headstamp.node.exchange.Reception;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceJournal;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;

/** What other States tell us about questions of ours. */
@Singleton
public class AskingSide {
    private static final int ITEMS_NAMED = 10;

    private final TraceRepository traces;
    private final ReceivedAnswerRepository answers;
    private final TraceJournal journal;

    AskingSide(TraceRepository traces, ReceivedAnswerRepository answers, TraceJournal journal) {
        this.traces = traces;
        this.answers = answers;
        this.journal = journal;
    }

    /** A person of the other State has read our question. */
    public Reception acknowledged(Arrival arrival, Acknowledgement acknowledgement) {
        return change(
                arrival,
                "ACKNOWLEDGED_" + acknowledgement.outcome(),
                trace -> trace.hears().acknowledged(arrival.message(), acknowledgement, arrival.at()));
    }

    /** There will be no answer. */
    public Reception refused(Arrival arrival, Refusal refusal) {
        return change(
                arrival,
                "REFUSED_" + refusal.ground(),
                trace -> trace.hears().refused(arrival.message(), refusal, arrival.at()));
    }

    /** An answer is kept with all others; it must speak of nothing that was not asked. */
    public Reception answered(Arrival arrival, TraceAnswer answer) {
        var request = arrival.inReplyTo();
        var asked = request == null ? null : traces.lockedByRequest(request).orElse(null);
        if (asked != null && asked.asked().equals(arrival.from())) {
            var unknown = answer.itemReferences().stream()
                    .filter(item -> !asked.question().itemReferences().contains(item))
                    .sorted()
                    .limit(ITEMS_NAMED)
                    .collect(Collectors.joining(", "));
            if (!unknown.isEmpty()) {
                return new Reception.Conflicts(
                        ConflictReason.UNKNOWN_ITEM, "the question did not ask about: " + unknown);
            }
        }
        return change(arrival, "ANSWERED_" + answer.completeness(), trace -> {
            var changed = trace.hears().answered(arrival.message(), answer, arrival.at());
            answers.add(new ReceivedAnswer(arrival.message(), trace.id(), answer, arrival.at(), null, null));
            return changed;
        });
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
        keep(trace, changed);
        journal.settled(changed.ref(), settlement);
    }

    /** The other State says that our question does not fit. */
    public void conflicted(Conflict conflict) {
        var trace = traces.lockedByRequest(conflict.message()).orElseThrow();
        var changed = trace.hears().conflicted(conflict);
        keep(trace, changed);
        journal.conflicted(changed.ref(), conflict);
    }

    private Reception change(Arrival arrival, String code, UnaryOperator<Trace> change) {
        var request = arrival.inReplyTo();
        var trace = request == null ? null : traces.lockedByRequest(request).orElse(null);
        if (trace == null || !trace.caseId().equals(arrival.caseId())) {
            return new Reception.Conflicts(ConflictReason.UNKNOWN_CASE, "no question of ours in this case has this id");
        }
        if (!trace.asked().equals(arrival.from())) {
            return new Reception.Conflicts(ConflictReason.NOT_A_PARTY, "the question was put to another State");
        }
        try {
            keep(trace, change.apply(trace));
        } catch (IllegalTransitionException e) {
            return new Reception.Conflicts(
                    ConflictReason.STATE,
                    "the question is " + trace.state().getClass().getSimpleName());
        }
        journal.noted(trace.ref(), AuditEvent.NODE, arrival.message(), code, arrival.at());
        return new Reception.Handled();
    }

    private void keep(Trace before, Trace after) {
        if (!after.equals(before)) {
            traces.keep(after);
            journal.stateChanged(after.ref(), after.state(), AuditEvent.NODE);
        }
    }
}
