package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Translation;
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
    record Answer(TraceAnswer answer, @Nullable Handling handling, List<Translation> translations) implements Reply {
        public Answer {
            translations = Checked.list("translations", translations, Translation.MOST);
        }

        /** An answer without translations. */
        public Answer(TraceAnswer answer, @Nullable Handling handling) {
            this(answer, handling, List.of());
        }
    }

    /** A refusal with its ground. */
    record NoAnswer(Refusal refusal, List<Translation> translations) implements Reply {
        public NoAnswer {
            translations = Checked.list("translations", translations, Translation.MOST);
        }

        /** A refusal without translations. */
        public NoAnswer(Refusal refusal) {
            this(refusal, List.of());
        }
    }

    /** Translations of its free texts, beside the originals. */
    List<Translation> translations();

    /** A code for logs and time lines. */
    default String code() {
        return switch (this) {
            case Answer reply -> "ANSWERED_" + reply.answer().completeness();
            case NoAnswer reply -> "REFUSED_" + reply.refusal().ground();
        };
    }
}
