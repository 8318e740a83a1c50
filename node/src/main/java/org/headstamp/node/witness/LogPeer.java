package org.headstamp.node.witness;

import org.headstamp.pki.MemberState;
import org.headstamp.pki.merkle.ConsistencyProof;

/** The log service of another State's node. What comes back is a claim, not yet verified. */
public interface LogPeer {
    /**
     * Asks for the proof that the tree of one size is the beginning of that of another.
     *
     * @throws LogUnreachableException if the peer gave no proof; nothing follows from that
     */
    ConsistencyProof consistency(MemberState peer, long size1, long size2) throws LogUnreachableException;
}
