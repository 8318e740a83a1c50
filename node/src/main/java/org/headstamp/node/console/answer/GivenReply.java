package org.headstamp.node.console.answer;

import java.time.Instant;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.SentReply;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/** A reply of ours that has left. */
record GivenReply(SentReply sent) implements Weighed {
    private static final long AROUND = 1000;

    @Override
    public long weight() {
        return AROUND
                + switch (sent.reply()) {
                    case Reply.Answer reply -> Weight.of(reply.answer().remarks());
                    case Reply.NoAnswer reply -> Weight.of(reply.refusal().explanation());
                };
    }

    public MessageId message() {
        return sent.message();
    }

    public Instant sentAt() {
        return sent.sentAt();
    }

    /** The later reply that puts it right; null while it stands. */
    public @Nullable MessageId supersededBy() {
        return sent.supersededBy();
    }

    /** What an answer says; null for a refusal. */
    public @Nullable TraceAnswer answer() {
        return sent.reply() instanceof Reply.Answer reply ? reply.answer() : null;
    }

    /** What a refusal says; null for an answer. */
    public @Nullable Refusal refusal() {
        return sent.reply() instanceof Reply.NoAnswer reply ? reply.refusal() : null;
    }
}
