package org.headstamp.node.trace.dialogue;

import org.headstamp.node.Checked;

/** Explains an answer or a refusal. What was wrong in it is put right by a correction. */
public record ClarificationReply(String explanation) implements DialogueContent {
    public ClarificationReply {
        explanation = Checked.text("explanation", explanation, 8000);
    }
}
