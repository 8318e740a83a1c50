package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.trace.message.Refusal;
import org.headstamp.node.trace.message.TraceAnswer;
import org.jspecify.annotations.Nullable;

/** What a question is answered with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Reply.NoAnswer.class, name = "refusal")
})
public sealed interface Reply {
    /**
     * What the records say.
     *
     * @param handling how the asker must handle it; null for the handling of the question
     */
    record Answer(TraceAnswer answer, @Nullable Handling handling) implements Reply {}

    /** A refusal with its ground. */
    record NoAnswer(Refusal refusal) implements Reply {}

    /** A code for logs and time lines. */
    default String code() {
        return switch (this) {
            case Answer reply -> "ANSWERED_" + reply.answer().completeness();
            case NoAnswer reply -> "REFUSED_" + reply.refusal().ground();
        };
    }
}
