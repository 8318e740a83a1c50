package org.headstamp.node.attachment;

import com.google.protobuf.ByteString;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Peers without a network: each gives what a test says, and is away until it says something. */
@Mock
@Singleton
public final class FakeAttachmentPeers implements AttachmentPeer {
    private final Map<MemberState, AttachmentPeer> peers = new ConcurrentHashMap<>();

    void behave(MemberState peer, AttachmentPeer behaviour) {
        peers.put(peer, behaviour);
    }

    void leave(MemberState peer) {
        peers.remove(peer);
    }

    @Override
    public boolean fetch(MemberState peer, Sha256 digest, long offset, Duration patience, Predicate<ByteString> taker)
            throws PeerUnreachableException {
        var behaviour = peers.get(peer);
        if (behaviour == null) {
            throw new PeerUnreachableException(peer, "it is away");
        }
        return behaviour.fetch(peer, digest, offset, patience, taker);
    }
}
