package org.headstamp.node.trace.asking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.item.Item;
import org.headstamp.node.trace.asking.TraceState.InformationRequested;
import org.headstamp.node.trace.asking.TraceState.Refused;
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

/** Which messages fit a question of ours, and which message each replies to. */
@Singleton
class AskingRules {
    private final Correspondence correspondence;
    private final CorrectionRules corrections;
    private final ReceivedAnswerRepository answers;
    private final NodeClock clock;

    AskingRules(
            Correspondence correspondence,
            CorrectionRules corrections,
            ReceivedAnswerRepository answers,
            NodeClock clock) {
        this.correspondence = correspondence;
        this.corrections = corrections;
        this.answers = answers;
        this.clock = clock;
    }

    /** A message as it may leave. */
    record Fitting(@Nullable MessageId inReplyTo, DialogueContent content) {}

    /**
     * Completes a message and says what it replies to.
     *
     * @param actor who wants to send it
     * @throws org.headstamp.node.IllegalTransitionException if the state of the question does not allow it
     * @throws InvalidValueException if it names what is not there
     */
    Fitting fitting(String actor, Trace trace, DialogueContent content) {
        var request = trace.request();
        if (request == null) {
            throw trace.illegal("write to a State that was not asked yet");
        }
        return switch (content) {
            case Withdrawal withdrawal -> withdrawal(trace, withdrawal, request);
            case QuestionCorrection correction -> correction(actor, trace, correction, request);
            case ClarificationRequest clarification -> clarification(trace, clarification, request);
            case InformationReply reply -> information(trace, reply);
            case ProgressEnquiry enquiry -> enquiry(trace, enquiry, request);
            case InformationRequest other -> throw notOurs();
            case DelayNotice other -> throw notOurs();
            case ClarificationReply other -> throw notOurs();
            case ProgressReport other -> throw notOurs();
            case WithdrawalConfirmation other -> throw notOurs();
        };
    }

    private Fitting withdrawal(Trace trace, Withdrawal withdrawal, MessageId request) {
        var unused = trace.withdrawing(request, withdrawal.reason(), now());
        return new Fitting(null, withdrawal.of(request));
    }

    private Fitting correction(String actor, Trace trace, QuestionCorrection correction, MessageId request) {
        var unused = trace.corrected(request, correction.question(), now());
        var latest = trace.correction() == null ? request : trace.correction();
        if (correction.supersedes() != null && !correction.supersedes().equals(latest)) {
            throw new InvalidValueException("supersedes", "names a question that was put right before");
        }
        corrections.require(actor, trace, correction.question());
        return new Fitting(null, correction.of(latest));
    }

    private Fitting clarification(Trace trace, ClarificationRequest clarification, MessageId request) {
        var unused = trace.clarifying(request, now());
        var wrong = clarification.fieldPaths().stream()
                .filter(path -> !FieldPathWire.leadsIntoReply(path))
                .findFirst();
        if (wrong.isPresent()) {
            throw new InvalidValueException("fieldPaths", "leads nowhere in a reply: {0}", wrong.get());
        }
        var reply = trace.state() instanceof Refused refused ? refused.message() : trace.answer();
        if (reply == null) {
            throw trace.illegal("ask for clarification of no reply");
        }
        requireFound(reply, clarification);
        return new Fitting(reply, clarification);
    }

    /** A flaw that we did not find in the reply is no reason to ask. */
    private void requireFound(MessageId reply, ClarificationRequest clarification) {
        var found = answers.find(reply).map(ReceivedAnswer::flaws).orElse(List.of());
        clarification.flaws().stream()
                .filter(flaw -> !found.contains(flaw))
                .findFirst()
                .ifPresent(flaw -> {
                    throw new InvalidValueException(
                            "flaws",
                            "names {0} at event {1} of item {2}, which was not found in the reply",
                            flaw.kind(),
                            flaw.sequence(),
                            flaw.itemReference());
                });
    }

    private Fitting information(Trace trace, InformationReply reply) {
        var asked = wanted(trace).orElseThrow(() -> trace.illegal("give information"));
        if (asked.content() instanceof InformationRequest wanted) {
            reply.paths().stream()
                    .filter(path -> !wanted.paths().contains(path))
                    .findFirst()
                    .ifPresent(path -> {
                        throw new InvalidValueException("fields", "gives what was not asked for: {0}", path);
                    });
        }
        reply.items().stream()
                .map(Item::reference)
                .filter(item -> !trace.question().itemReferences().contains(item))
                .findFirst()
                .ifPresent(item -> {
                    throw new InvalidValueException("items", "names item {0}, which was not asked about", item);
                });
        return new Fitting(asked.message(), reply);
    }

    /** What they need to know, also where an interim answer or a delay came between. */
    private Optional<DialogueMessage> wanted(Trace trace) {
        if (trace.state() instanceof InformationRequested requested) {
            return correspondence.byMessage(requested.message());
        }
        return TraceAct.INFORM.fits(trace)
                ? correspondence.said(trace.ref(), MessageKind.INFORMATION_REQUEST).stream()
                        .filter(request -> request.answeredBy() == null)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private Fitting enquiry(Trace trace, ProgressEnquiry enquiry, MessageId request) {
        if (!TraceAct.ENQUIRE.fits(trace)) {
            throw trace.illegal("enquire about progress");
        }
        var open = openEnquiry(trace);
        if (open.isPresent()) {
            throw trace.illegal("enquire about progress while enquiry " + open.get() + " is not answered");
        }
        return new Fitting(request, enquiry);
    }

    /** An enquiry of ours that is out and not answered. */
    Optional<MessageId> openEnquiry(Trace trace) {
        return correspondence.said(trace.ref(), MessageKind.PROGRESS_ENQUIRY).stream()
                .filter(sent -> sent.answeredBy() == null)
                .filter(sent ->
                        sent.dispatch() instanceof Dispatch.Sent || sent.dispatch() instanceof Dispatch.Delivered)
                .flatMap(sent -> Stream.ofNullable(sent.message()))
                .findFirst();
    }

    private Instant now() {
        return clock.now();
    }

    private static InvalidValueException notOurs() {
        return new InvalidValueException("type", "is for the State that was asked, not for the one that asks");
    }
}
