package org.headstamp.node.trace.proof;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.MessageId;

/**
 * What a question of ours follows on.
 *
 * @param proofs the answers that travel along, in the order of the chain; the last one named the next State
 */
public record OnwardLink(List<MessageId> proofs) {
    public OnwardLink {
        proofs = Checked.list("proofs", proofs, Chain.LONGEST);
        if (proofs.isEmpty()) {
            throw new InvalidValueException("proofs", "must name at least one");
        }
    }

    /** The answer that named the next State. */
    public MessageId answer() {
        return proofs.getLast();
    }
}
