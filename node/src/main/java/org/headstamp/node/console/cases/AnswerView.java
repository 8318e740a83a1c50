package org.headstamp.node.console.cases;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given or received.
 *
 * @param by the State that answers
 * @param received the message of the other State that carried it; null for one of ours
 * @param waiting drafted, but not approved yet
 */
record AnswerView(
        MemberState by, TraceAnswer answer, @Nullable MessageId received, boolean waiting) {
    /** The life of each item, as far as it is told. */
    public List<Chain> chains() {
        return Chain.of(answer);
    }
}
