package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.headstamp.pki.MemberState;

/** A way to a peer without a network; it breaks where the peer's behaviour says so, and stays broken. */
final class FakeDelivery implements Delivery {
    private final MemberState peer;
    private final PeerBehaviour behaviour;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private volatile boolean isBroken;

    private sealed interface Said {
        record Reply(EnvelopeReply reply) implements Said {}

        record Broken(PeerUnreachableException why) implements Said {}
    }

    FakeDelivery(MemberState peer, PeerBehaviour behaviour) {
        this.peer = peer;
        this.behaviour = behaviour;
    }

    @Override
    public void send(ByteString envelope) throws PeerUnreachableException {
        if (isBroken) {
            throw new PeerUnreachableException(peer, "the connection broke");
        }
        try {
            said.add(new Said.Reply(behaviour.deliver(peer, envelope)));
        } catch (PeerUnreachableException e) {
            isBroken = true;
            said.add(new Said.Broken(e));
        }
    }

    @Override
    public Answer next() throws PeerUnreachableException {
        try {
            return switch (said.take()) {
                case Said.Reply(var reply) -> new Answer(reply, 1);
                case Said.Broken(var why) -> throw why;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerUnreachableException(peer, "interrupted", e);
        }
    }

    @Override
    public boolean isUsed() {
        return false;
    }

    @Override
    public void close() {
        isBroken = true;
    }
}
