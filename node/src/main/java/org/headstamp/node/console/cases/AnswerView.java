package org.headstamp.node.console.cases;

import java.util.List;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.pki.MemberState;

/**
 * An answer that was given or received.
 *
 * @param by the State that answers
 * @param waiting drafted, but not approved yet
 */
record AnswerView(MemberState by, TraceAnswer answer, boolean waiting) {
    /** The life of each item, as far as it is told. */
    public List<Chain> chains() {
        return Chain.of(answer);
    }
}
