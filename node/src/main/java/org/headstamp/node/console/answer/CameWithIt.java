package org.headstamp.node.console.answer;

import java.util.List;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.console.history.Chain;
import org.headstamp.node.console.letter.Fact;
import org.headstamp.node.console.letter.Facts;
import org.headstamp.node.trace.proof.ReceivedProof;

/** A sealed answer of a third State that came with a question, as its page shows it. */
record CameWithIt(ReceivedProof proof) {
    /** The life of each item, as far as it is told. */
    public List<Chain> chains() {
        return Chain.of(proof.answer());
    }

    public List<Fact> facts(Say say) {
        return Facts.of(say, proof.answer());
    }
}
