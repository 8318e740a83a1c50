package org.headstamp.node.exchange;

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
    private final Map<MemberState, PeerBehaviour> peers = new ConcurrentHashMap<>();
    private final Map<MemberState, Delivery> open = new ConcurrentHashMap<>();

    /** From now on this is how the peer behaves. */
    public void behave(MemberState peer, PeerBehaviour behaviour) {
        peers.put(peer, behaviour);
    }

    /** From now on there is this way to the peer, whatever it does otherwise. */
    void open(MemberState peer, Delivery delivery) {
        open.put(peer, delivery);
    }

    /** That way is no more; the peer is met as it behaves. */
    void end(MemberState peer) {
        open.remove(peer);
    }

    /** The peer is away. */
    public void leave(MemberState peer) {
        open.remove(peer);
        peers.remove(peer);
    }

    @Override
    public Delivery open(MemberState peer) throws PeerUnreachableException {
        var delivery = open.get(peer);
        return delivery == null ? new FakeDelivery(peer, behaviour(peer)) : delivery;
    }

    @Override
    public Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal)
            throws PeerUnreachableException {
        return behaviour(peer).receipt(peer, content, seal);
    }

    private PeerBehaviour behaviour(MemberState peer) throws PeerUnreachableException {
        var behaviour = peers.get(peer);
        if (behaviour == null) {
            throw new PeerUnreachableException(peer, "it is away");
        }
        return behaviour;
    }
}
