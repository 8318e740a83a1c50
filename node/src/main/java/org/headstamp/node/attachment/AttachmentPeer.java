package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.function.Predicate;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** The files that another State's node gives us. What comes is not yet verified. */
public interface AttachmentPeer {
    /**
     * Fetches a file from some byte on.
     *
     * @param patience how long the peer may take for a piece
     * @param taker takes one piece after the other; false if it wants no more
     * @return whether the peer has such a file for us; if so, all of it came, as far as it has it and it was wanted
     * @throws PeerUnreachableException if it broke off; the pieces that were taken may be all there is
     */
    boolean fetch(MemberState peer, Sha256 digest, long offset, Duration patience, Predicate<ByteString> taker)
            throws PeerUnreachableException;
}
