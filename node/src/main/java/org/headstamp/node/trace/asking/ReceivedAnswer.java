package org.headstamp.node.trace.asking;

import java.time.Instant;
import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.registry.HistoryFlaw;
import org.headstamp.node.trace.Arrival;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.ToldHistory;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a trace of ours, as it arrived.
 *
 * @param openedBy account of the first person who read it; null until then
 * @param supersedes the answer that it puts right; null when it puts none right
 * @param reason what was wrong with that one, empty when it puts none right
 * @param flaws where the history that it tells cannot be true
 */
public record ReceivedAnswer(
        MessageId message,
        TraceId trace,
        TraceAnswer answer,
        Instant receivedAt,
        @Nullable String openedBy,
        @Nullable Instant openedAt,
        Standing standing,
        @Nullable MessageId supersedes,
        String reason,
        List<HistoryFlaw> flaws) {
    public ReceivedAnswer {
        flaws = List.copyOf(flaws);
    }

    static ReceivedAnswer counting(Arrival arrival, TraceId trace, TraceAnswer answer) {
        return of(arrival, trace, answer, Standing.COUNTS, null, "");
    }

    static ReceivedAnswer correcting(Arrival arrival, TraceId trace, AnswerCorrection correction) {
        return of(arrival, trace, correction.answer(), Standing.COUNTS, correction.supersedes(), correction.reason());
    }

    static ReceivedAnswer afterWithdrawal(Arrival arrival, TraceId trace, TraceAnswer answer) {
        return of(arrival, trace, answer, Standing.AFTER_WITHDRAWAL, null, "");
    }

    private static ReceivedAnswer of(
            Arrival arrival,
            TraceId trace,
            TraceAnswer answer,
            Standing standing,
            @Nullable MessageId supersedes,
            String reason) {
        var flaws = ToldHistory.flaws(answer);
        return new ReceivedAnswer(
                arrival.message(), trace, answer, arrival.at(), null, null, standing, supersedes, reason, flaws);
    }

    /** What an answer is worth now. */
    public enum Standing {
        COUNTS,
        /** A later message of the other State put it right. */
        SUPERSEDED,
        /** It came though we had withdrawn the question; kept as evidence. */
        AFTER_WITHDRAWAL
    }
}
