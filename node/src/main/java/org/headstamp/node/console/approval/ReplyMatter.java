package org.headstamp.node.console.approval;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.identity.ApprovalSubject;
import org.headstamp.node.identity.MessageKind;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.JudgedReply;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.ReplyJudging;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/** Answers and refusals of ours. */
@Singleton
class ReplyMatter implements Matter {
    private final TraceAnswering answering;
    private final ReplyJudging judging;
    private final AnsweringReading reading;

    ReplyMatter(TraceAnswering answering, ReplyJudging judging, AnsweringReading reading) {
        this.answering = answering;
        this.judging = judging;
        this.reading = reading;
    }

    @Override
    public boolean covers(ApprovalSubject subject) {
        return subject.kind().equals("trace-reply");
    }

    @Override
    public Leaving leaving(Operator by, ApprovalSubject subject) {
        var id = TraceId.parse(subject.id());
        var judged = judging.judged(by, id);
        return switch (judged.leaving()) {
            case Reply.Answer answer -> answer(judged, answer, before(by, id, judged.drafted()));
            case Reply.NoAnswer refusal ->
                new Leaving(MessageKind.REFUSAL_NOTICE, part(judged, said(refusal), null))
                        .held(new Leaving.Hold(judged.releasable(), judged.barred()));
        };
    }

    private static Leaving answer(JudgedReply judged, Reply.Answer answer, Leaving.@Nullable Said before) {
        var kind = answer.corrects() == null ? MessageKind.TRACE_RESPONSE : MessageKind.CORRECTION;
        return new Leaving(kind, part(judged, said(answer), before))
                .held(new Leaving.Hold(judged.releasable(), judged.barred()));
    }

    private static Leaving.Part part(JudgedReply judged, Leaving.Said says, Leaving.@Nullable Said before) {
        var drafted = judged.drafted();
        return new Leaving.Part(
                List.of(judged.trace().asker()),
                says,
                before,
                header(judged),
                drafted.equals(judged.leaving()) ? null : said(drafted));
    }

    private static Header header(JudgedReply judged) {
        var header = judged.trace().header().forReply(judged.leaving().language());
        return judged.leaving() instanceof Reply.Answer answer && answer.handling() != null
                ? header.withHandling(answer.handling())
                : header;
    }

    private static Leaving.Said said(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer ->
                new Leaving.Said(new Told(answer.answer(), answer.corrects()), answer.translations());
            case Reply.NoAnswer refusal -> new Leaving.Said(refusal.refusal(), refusal.translations());
        };
    }

    /** An answer, and which one it puts right. */
    record Told(TraceAnswer answer, Reply.@Nullable Correcting corrects) {}

    /** The last other answer that left: an interim one that this goes on from, or the one that it puts right. */
    private Leaving.@Nullable Said before(Operator by, TraceId id, Reply judged) {
        return reading.replies(by, id).reversed().stream()
                .map(SentReply::reply)
                .filter(sent -> !sent.equals(judged))
                .filter(Reply.Answer.class::isInstance)
                .map(Reply.Answer.class::cast)
                .map(sent -> new Leaving.Said(new Told(sent.answer(), null), sent.translations()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void approve(Operator by, ApprovalSubject subject) {
        answering.approve(by, TraceId.parse(subject.id()));
    }

    @Override
    public void release(Operator by, ApprovalSubject subject, String reason) {
        answering.release(by, TraceId.parse(subject.id()), reason);
    }

    @Override
    public void sendBack(Operator by, ApprovalSubject subject) {
        answering.sendBack(by, TraceId.parse(subject.id()));
    }
}
