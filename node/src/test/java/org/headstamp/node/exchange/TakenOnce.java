package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import org.headstamp.pki.MemberState;

/** A way that is there for one use; then the peer is met as it behaves otherwise. */
record TakenOnce(Delivery way, FakePeers peers, MemberState peer) implements Delivery {
    @Override
    public void send(ByteString envelope) throws PeerUnreachableException {
        way.send(envelope);
    }

    @Override
    public Answer next() throws PeerUnreachableException {
        return way.next();
    }

    @Override
    public boolean isUsed() {
        return way.isUsed();
    }

    @Override
    public void close() {
        way.close();
        peers.end(peer);
    }
}
