package org.headstamp.node.trace.answering;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.trace.correspondence.Correspondence;
import org.headstamp.node.trace.correspondence.DialogueMessage;
import org.headstamp.node.trace.dialogue.ClarificationReply;
import org.headstamp.node.trace.dialogue.ClarificationRequest;
import org.headstamp.node.trace.dialogue.DelayNotice;
import org.headstamp.node.trace.dialogue.DialogueContent;
import org.headstamp.node.trace.dialogue.FieldPathWire;
import org.headstamp.node.trace.dialogue.InformationReply;
import org.headstamp.node.trace.dialogue.InformationRequest;
import org.headstamp.node.trace.dialogue.ProgressEnquiry;
import org.headstamp.node.trace.dialogue.ProgressReport;
import org.headstamp.node.trace.dialogue.QuestionCorrection;
import org.headstamp.node.trace.dialogue.Withdrawal;
import org.headstamp.node.trace.dialogue.WithdrawalConfirmation;
import org.jspecify.annotations.Nullable;

/** Which messages fit a question of another State, and which message each replies to. */
@Singleton
class AnsweringRules {
    private final Correspondence correspondence;
    private final NodeClock clock;

    AnsweringRules(Correspondence correspondence, NodeClock clock) {
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /**
     * Says what a message replies to.
     *
     * @throws IllegalTransitionException if the state of the question does not allow it
     * @throws InvalidValueException if it names what is not there
     */
    MessageId fitting(AnsweringTrace trace, DialogueContent content) {
        if (trace.state() instanceof AnsweringState.Stopped) {
            throw trace.illegal("write to the State that withdrew its question");
        }
        return switch (content) {
            case InformationRequest request -> information(trace, request);
            case DelayNotice notice -> delay(trace, notice);
            case ClarificationReply reply -> latest(trace, MessageKind.CLARIFICATION_REQUEST, "clarify unasked");
            case ProgressReport report
            when report.lastReply() != null ->
                throw new InvalidValueException("lastReply", "is named by the node itself");
            case ProgressReport report -> latest(trace, MessageKind.PROGRESS_ENQUIRY, "report progress unasked");
            case InformationReply other -> throw notOurs();
            case ClarificationRequest other -> throw notOurs();
            case ProgressEnquiry other -> throw notOurs();
            case Withdrawal other -> throw notOurs();
            case QuestionCorrection other -> throw notOurs();
            case WithdrawalConfirmation other ->
                throw new InvalidValueException("type", "is said by the node itself when a withdrawal arrives");
        };
    }

    /** How many delays were told, this one included. */
    int nthDelay(AnsweringTrace trace) {
        return correspondence.delays(trace.ref()).size() + 1;
    }

    private MessageId information(AnsweringTrace trace, InformationRequest request) {
        var unused = trace.turns().needsInformation(trace.request(), request.stopsClock(), clock.now());
        request.paths().stream()
                .filter(path -> !FieldPathWire.leadsInto(trace.question(), path))
                .sorted()
                .findFirst()
                .ifPresent(path -> {
                    throw new InvalidValueException("fields", "leads nowhere in the question: {0}", path);
                });
        return trace.request();
    }

    /** A delay is told while there is time left, and gives more (International Tracing Instrument, paragraph 22). */
    private MessageId delay(AnsweringTrace trace, DelayNotice notice) {
        var unused = trace.turns().delayed(trace.request(), notice, nthDelay(trace), clock.now());
        var expected = expected(trace);
        if (expected != null && !clock.now().isBefore(expected)) {
            throw trace.illegal("delay after the time for the answer was over at " + expected);
        }
        if (expected != null && !notice.expectedBy().isAfter(expected)) {
            throw new InvalidValueException("expectedBy", "must be later than {0}", expected);
        }
        if (!notice.expectedBy().isAfter(clock.now())) {
            throw new InvalidValueException("expectedBy", "must be in the future");
        }
        return trace.request();
    }

    private @Nullable Instant expected(AnsweringTrace trace) {
        List<DelayNotice> delays = correspondence.delays(trace.ref());
        return delays.isEmpty() ? trace.header().replyBy() : delays.getLast().expectedBy();
    }

    /** Replies go to what was asked last and not answered, else to what was asked last. */
    private MessageId latest(AnsweringTrace trace, MessageKind kind, String event) {
        var asked = correspondence.said(trace.ref(), kind);
        var waiting = asked.stream()
                .filter(request -> request.answeredBy() == null)
                .map(DialogueMessage::message)
                .findFirst()
                .orElse(null);
        if (waiting != null) {
            return waiting;
        }
        var last = asked.isEmpty() ? null : asked.getLast().message();
        if (last == null) {
            throw trace.illegal(event);
        }
        return last;
    }

    private static InvalidValueException notOurs() {
        return new InvalidValueException("type", "is for the State that asks, not for the one that was asked");
    }
}
