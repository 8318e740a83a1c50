package org.headstamp.node.trace.composing;

import java.util.List;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldParty;
import org.headstamp.node.trace.composing.AnswerProposal.WithheldValue;
import org.jspecify.annotations.Nullable;

/** Proposals of answers in which nothing was found and that say one thing, in the language of the question. */
public final class ProposalSamples {
    private ProposalSamples() {}

    public static AnswerProposal saying(String remarks) {
        return proposal(List.of(), List.of(), remarks, null);
    }

    public static AnswerProposal correcting(String wrong) {
        return proposal(List.of(), List.of(), "", wrong);
    }

    public static AnswerProposal correcting(String wrong, String remarks) {
        return proposal(List.of(), List.of(), remarks, wrong);
    }

    static AnswerProposal withholding(WithheldParty party) {
        return proposal(List.of(party), List.of(), "", null);
    }

    static AnswerProposal withholding(WithheldValue value) {
        return proposal(List.of(), List.of(value), "", null);
    }

    private static AnswerProposal proposal(
            List<WithheldParty> parties, List<WithheldValue> values, String remarks, @Nullable String wrong) {
        return new AnswerProposal(List.of(), null, false, parties, values, null, remarks, null, List.of(), wrong, null);
    }
}
