package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Peers without a network: each does what a test says, and is away until it says something. */
@Mock
@Singleton
public final class FakePeers implements ExchangePeer {
    private final Map<MemberState, ExchangePeer> peers = new ConcurrentHashMap<>();

    /** From now on this is how the peer behaves. */
    public void behave(MemberState peer, ExchangePeer behaviour) {
        peers.put(peer, behaviour);
    }

    /** The peer is away. */
    public void leave(MemberState peer) {
        peers.remove(peer);
    }

    @Override
    public EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException {
        return behaviour(peer).deliver(peer, envelope);
    }

    @Override
    public Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal)
            throws PeerUnreachableException {
        return behaviour(peer).receipt(peer, content, seal);
    }

    private ExchangePeer behaviour(MemberState peer) throws PeerUnreachableException {
        var behaviour = peers.get(peer);
        if (behaviour == null) {
            throw new PeerUnreachableException(peer, "it is away");
        }
        return behaviour;
    }
}
