package org.headstamp.node.trace.answering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.exchange.Translation;
import org.headstamp.node.trace.dialogue.AnswerCorrection;
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
     * @param corrects the answer that it puts right; null when it puts none right
     * @param forcesReleased why what it tells of own forces may leave; null where nobody released that
     * @param language of its free texts, BCP 47; null for that of the question
     */
    record Answer(
            TraceAnswer answer,
            @Nullable Handling handling,
            List<Translation> translations,
            @Nullable Correcting corrects,
            @Nullable String forcesReleased,
            @Nullable String language)
            implements Reply {
        public Answer {
            translations = Checked.list("translations", translations, Translation.MOST);
        }

        /** An answer that puts none right. */
        public Answer(TraceAnswer answer, @Nullable Handling handling, List<Translation> translations) {
            this(answer, handling, translations, null, null, null);
        }

        /** An answer without translations. */
        public Answer(TraceAnswer answer, @Nullable Handling handling) {
            this(answer, handling, List.of());
        }

        Answer with(TraceAnswer other) {
            return new Answer(other, handling, translations, corrects, forcesReleased, language);
        }

        Answer translated(List<Translation> others) {
            return new Answer(answer, handling, others, corrects, forcesReleased, language);
        }

        Answer released(String reason) {
            var why = Checked.text("reason", reason, 4000);
            return new Answer(answer, handling, translations, corrects, why, language);
        }

        Answer correcting(MessageId supersedes, String reason) {
            var corrected = new Correcting(supersedes, reason);
            return new Answer(answer, handling, translations, corrected, forcesReleased, language);
        }

        Answer in(@Nullable String tag) {
            return new Answer(answer, handling, translations, corrects, forcesReleased, tag);
        }
    }

    /**
     * Which answer was wrong.
     *
     * @param supersedes the message that carried it
     * @param reason what was wrong
     */
    record Correcting(MessageId supersedes, String reason) {
        AnswerCorrection to(TraceAnswer right) {
            return new AnswerCorrection(supersedes, reason, right);
        }
    }

    /**
     * A refusal with its ground.
     *
     * @param language of its free texts, BCP 47; null for that of the question
     */
    record NoAnswer(
            Refusal refusal,
            List<Translation> translations,
            @Nullable String language) implements Reply {
        public NoAnswer {
            translations = Checked.list("translations", translations, Translation.MOST);
        }

        NoAnswer(Translated<Refusal> said) {
            this(said.said(), said.translations(), said.language());
        }

        /** A refusal in the language of the question. */
        public NoAnswer(Refusal refusal, List<Translation> translations) {
            this(refusal, translations, null);
        }

        /** A refusal without translations. */
        public NoAnswer(Refusal refusal) {
            this(refusal, List.of());
        }
    }

    /** Whether it names a private person. */
    default boolean namesPersons() {
        return this instanceof Answer reply && reply.answer().namesPersons();
    }

    /** The record that its message carries. */
    default Object said() {
        return switch (this) {
            case Answer reply when reply.corrects() != null -> reply.corrects().to(reply.answer());
            case Answer reply -> reply.answer();
            case NoAnswer reply -> reply.refusal();
        };
    }

    /** Translations of its free texts, beside the originals. */
    List<Translation> translations();

    /** Language of its free texts, BCP 47; null for that of the question. */
    @Nullable
    String language();

    /** A code for logs and time lines. */
    default String code() {
        return switch (this) {
            case Answer reply when reply.corrects() != null -> "ANSWER_CORRECTED";
            case Answer reply -> "ANSWERED_" + reply.answer().completeness();
            case NoAnswer reply -> "REFUSED_" + reply.refusal().ground();
        };
    }
}
