package org.headstamp.node.trace.draft;

import java.time.Instant;
import org.headstamp.node.trace.TraceId;
import org.headstamp.node.trace.composing.AnswerProposal;

/**
 * The answer to a question as somebody left it.
 *
 * @param version counts from 1; whoever changes it names the version that was seen
 */
public record KeptDraft(TraceId trace, AnswerProposal proposal, long version, String savedBy, Instant savedAt) {
    /** The version of a question of which nobody drafted an answer. */
    public static final long NONE = 0;

    /** Its correction has left; a further answer corrects nothing unless somebody says so again. */
    KeptDraft corrected() {
        return new KeptDraft(trace, proposal.withoutCorrection(), version + 1, savedBy, savedAt);
    }
}
