package org.headstamp.node.console.cases;

import java.util.List;
import org.headstamp.node.MessageId;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.sheet.Weighed;
import org.headstamp.node.console.sheet.Weight;
import org.headstamp.node.trace.message.TraceAnswer;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given or received.
 *
 * @param by the State that answers
 * @param received the message of the other State that carried it; null for one of ours
 * @param waiting drafted, but not approved yet
 * @param question address of the page of its question
 */
record AnswerView(
        MemberState by, TraceAnswer answer, @Nullable MessageId received, boolean waiting, String question)
        implements Weighed {
    private static final long AROUND = 2000;

    private static final long AROUND_WITHHELD = 300;

    /** Without the lists in it, which have room of their own. */
    @Override
    public long weight() {
        return AROUND
                + Weight.of(answer.remarks())
                + AROUND_WITHHELD * answer.withheld().size();
    }

    /** The life of each item, as far as it is told. */
    public List<Chain> chains() {
        return Chain.of(answer);
    }
}
