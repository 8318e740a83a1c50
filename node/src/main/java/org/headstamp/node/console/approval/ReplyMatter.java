package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/** Answers and refusals of ours. */
@Singleton
class ReplyMatter implements Matter {
    private final TraceAnswering answering;
    private final AnsweringReading reading;

    ReplyMatter(TraceAnswering answering, AnsweringReading reading) {
        this.answering = answering;
        this.reading = reading;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("trace-reply");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var id = TraceId.parse(subject.id());
        var trace = reading.answering(by, id);
        return switch (reply(trace)) {
            case Reply.Answer answer -> answer(trace, answer, before(by, id));
            case Reply.NoAnswer refusal ->
                new Leaving(
                        MessageKind.REFUSAL_NOTICE,
                        new Leaving.Part(
                                List.of(trace.asker()),
                                refusal.refusal(),
                                null,
                                trace.header().forReply(),
                                refusal.translations()));
        };
    }

    private static Leaving answer(AnsweringTrace trace, Reply.Answer answer, @Nullable Object before) {
        var header = trace.header().forReply();
        var part = new Leaving.Part(
                List.of(trace.asker()),
                new Said(answer.answer(), answer.corrects()),
                before,
                answer.handling() == null ? header : header.withHandling(answer.handling()),
                answer.translations());
        return new Leaving(answer.corrects() == null ? MessageKind.TRACE_RESPONSE : MessageKind.CORRECTION, part);
    }

    /** An answer, and which one it puts right. */
    record Said(TraceAnswer answer, Reply.@Nullable Correcting corrects) {}

    /** The last answer that left: an interim one that this goes on from, or the one that it puts right. */
    private @Nullable Said before(Operator by, TraceId id) {
        return reading.replies(by, id).reversed().stream()
                .map(SentReply::reply)
                .filter(Reply.Answer.class::isInstance)
                .map(Reply.Answer.class::cast)
                .map(sent -> new Said(sent.answer(), null))
                .findFirst()
                .orElse(null);
    }

    private static Reply reply(AnsweringTrace trace) {
        return switch (trace.state()) {
            case AnsweringState.AwaitingApproval waiting -> waiting.reply();
            case AnsweringState.Given given -> given.reply();
            case AnsweringState.Received received -> throw none(trace);
            case AnsweringState.Acknowledged acknowledged -> throw none(trace);
            case AnsweringState.Working working -> throw none(trace);
            case AnsweringState.Stopped stopped -> throw none(trace);
        };
    }

    private static IllegalTransitionException none(AnsweringTrace trace) {
        return new IllegalTransitionException("question " + trace.id(), trace.state(), "judge a reply");
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        answering.approve(by, TraceId.parse(subject.id()));
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        answering.sendBack(by, TraceId.parse(subject.id()));
    }
}
