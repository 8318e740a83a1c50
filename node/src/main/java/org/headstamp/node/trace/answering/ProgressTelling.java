package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.headstamp.node.deadline.Deadline;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.Deadlines;
import org.headstamp.node.trace.TraceRef;
import org.headstamp.node.trace.answering.AnsweringState.AwaitingApproval;
import org.headstamp.node.trace.answering.AnsweringState.NeedsInformation;
import org.headstamp.node.trace.answering.AnsweringState.Stopped;
import org.headstamp.node.trace.answering.AnsweringState.WaitingForTrade;
import org.headstamp.node.trace.answering.AnsweringState.Working;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.ProgressReport.Stage;
import org.jspecify.annotations.Nullable;

/** Tells how far an answer has come. The node says so by itself: it tells a stage and a date, and nothing of the matter. */
@Singleton
class ProgressTelling {
    private final Deadlines deadlines;

    ProgressTelling(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    ProgressReport of(AnsweringTrace trace) {
        var stage = stage(trace.state());
        boolean over = stage == Stage.ANSWERED || stage == Stage.STOPPED;
        var given = trace.state() instanceof AnsweringState.Replied replied ? replied.message() : null;
        return new ProgressReport(stage, over ? null : due(trace), "", given);
    }

    private static Stage stage(AnsweringState state) {
        return switch (state) {
            case AnsweringState.Received s -> Stage.WAITING;
            case AnsweringState.Acknowledged s -> Stage.WAITING;
            case WaitingForTrade s -> Stage.ASKING_TRADE;
            case NeedsInformation s -> Stage.NEEDS_INFORMATION;
            case Working s -> Stage.SEARCHING;
            case AwaitingApproval s -> Stage.AWAITING_APPROVAL;
            case AnsweringState.Replied s -> Stage.ANSWERED;
            case AnsweringState.ReplyFailed s -> Stage.SEARCHING;
            case Stopped s -> Stage.STOPPED;
        };
    }

    private @Nullable Instant due(AnsweringTrace trace) {
        var delayed = open(DeadlineKind.DELAYED_ANSWER, trace);
        return delayed == null ? open(DeadlineKind.ANSWER, trace) : delayed;
    }

    private @Nullable Instant open(DeadlineKind kind, AnsweringTrace trace) {
        return deadlines
                .open(kind, TraceRef.Side.ANSWERING.subject(), trace.id().toString())
                .map(Deadline::due)
                .orElse(null);
    }
}
