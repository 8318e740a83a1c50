package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** What the node of another State does with each envelope. */
public interface PeerBehaviour {
    /**
     * What is said to an envelope.
     *
     * @throws PeerUnreachableException if the way breaks before or after the envelope arrives
     */
    EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException;

    /**
     * The receipt of an envelope that came earlier.
     *
     * @throws PeerUnreachableException if it is away
     */
    Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal) throws PeerUnreachableException;
}
