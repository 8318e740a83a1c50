package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.message.TraceQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question right that was sent.
 *
 * @param supersedes the message that carried it so far; null in a draft, where the node knows it
 * @param reason what was wrong
 * @param question what it should have been
 */
public record QuestionCorrection(@Nullable MessageId supersedes, String reason, TraceQuestion question)
        implements DialogueContent {
    public QuestionCorrection {
        reason = Checked.text("reason", reason, 4000);
        question = Checked.present("question", question);
    }

    /** The same, of this message. */
    public QuestionCorrection of(MessageId superseded) {
        return new QuestionCorrection(superseded, reason, question);
    }
}
