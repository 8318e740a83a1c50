package org.headstamp.node.exchange;

import java.util.List;
import java.util.Optional;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.Refusal;
import org.headstamp.pki.MemberState;

/**
 * Keeps the files that messages refer to, and brings those of other States here. The exchange tells it of each such message
 * in the transaction that seals or handles it. It waits for nothing.
 */
public interface AttachmentKeeper {
    /**
     * A message of ours will refer to files, which its addressee may fetch from then on.
     *
     * @return why it cannot, in which case its transaction ends without it
     */
    Optional<Refusal> sends(MessageId message, CaseId caseId, MemberState to, List<AttachmentReference> files);

    /** A message of another State that was handled refers to files. */
    void receives(Received message);
}
