package org.headstamp.node.exchange;

import java.util.Optional;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** The exchange service of another State's node. What comes back is not yet verified. */
public interface ExchangePeer {
    /**
     * Opens a way for envelopes, or goes on with the one that is open.
     *
     * @throws PeerUnreachableException if there is none
     */
    Delivery open(MemberState peer) throws PeerUnreachableException;

    /**
     * Asks for the receipt of an envelope that may have arrived earlier.
     *
     * @throws PeerUnreachableException if no answer was had
     */
    Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal) throws PeerUnreachableException;
}
