package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** The exchange service of another State's node. What comes back is not yet verified. */
public interface ExchangePeer {
    /**
     * Delivers one envelope and waits for what the peer says to it.
     *
     * @param envelope a serialised {@code headstamp.exchange.v1.Envelope}
     * @throws PeerUnreachableException if no answer was had; whether the peer took the envelope is not known then
     */
    EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException;

    /**
     * Asks for the receipt of an envelope that may have arrived earlier.
     *
     * @throws PeerUnreachableException if no answer was had
     */
    Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal) throws PeerUnreachableException;
}
