package org.headstamp.node.trace.model;

import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * One message between the two offices.
 *
 * @param about the message that it answers, contests or withdraws
 * @param number of a delay: the first, the second
 */
public record Letter(MessageId id, Kind kind, @Nullable MessageId about, int number) {
    public Letter(MessageId id, Kind kind, @Nullable MessageId about) {
        this(id, kind, about, 0);
    }

    /** What is written. */
    public enum Kind {
        QUESTION,
        QUESTION_CORRECTION,
        INFORMATION,
        CLARIFICATION_REQUEST,
        WITHDRAWAL,
        ACKNOWLEDGEMENT,
        INTERIM_ANSWER,
        FULL_ANSWER,
        ANSWER_CORRECTION,
        REFUSAL,
        INFORMATION_REQUEST,
        DELAY,
        PROGRESS,
        CLARIFICATION,
        CONFIRMATION,
        CONFLICT;

        /** Whether it is the last word, or a word, about the question itself. */
        public boolean isReply() {
            return this == INTERIM_ANSWER || this == FULL_ANSWER || this == ANSWER_CORRECTION || this == REFUSAL;
        }
    }
}
