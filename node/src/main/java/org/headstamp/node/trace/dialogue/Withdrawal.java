package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * The State that asked no longer wants an answer; the State asked stops and confirms it.
 *
 * @param request the message that carried the question; null in a draft, where the node knows it
 * @param explanation in words, empty when there are none
 */
public record Withdrawal(@Nullable MessageId request, Reason reason, String explanation) implements DialogueContent {
    public Withdrawal {
        reason = Checked.present("reason", reason);
        explanation = Checked.optionalText("explanation", explanation, 2000);
    }

    /** The same, of this question. */
    public Withdrawal of(MessageId question) {
        return new Withdrawal(question, reason, explanation);
    }

    /** Why a question is withdrawn. */
    public enum Reason {
        /** No longer of interest. */
        OBSOLETE,
        /** Asked in error. */
        ERROR,
        /** Asked before. */
        DUPLICATE,
        /** The case is solved. */
        SOLVED,
        /** Another State of the same inquiry has answered. */
        ANSWERED_BY_ANOTHER_STATE
    }
}
