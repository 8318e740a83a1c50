package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;
import org.headstamp.node.MessageId;
import org.headstamp.node.trace.message.TraceAnswer;

/**
 * Puts an answer right that was sent.
 *
 * @param supersedes the message that carried it so far
 * @param reason what was wrong
 * @param answer what it should have been
 */
public record AnswerCorrection(MessageId supersedes, String reason, TraceAnswer answer) {
    public AnswerCorrection {
        supersedes = Checked.present("supersedes", supersedes);
        reason = Checked.text("reason", reason, 4000);
        answer = Checked.present("answer", answer);
    }
}
