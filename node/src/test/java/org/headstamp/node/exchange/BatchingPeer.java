package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A way to a node that takes envelopes together and answers so many by one receipt; the rest it never answers. */
final class BatchingPeer implements Delivery {
    final List<ByteString> sent = new ArrayList<>();
    private final ReceivingState state;
    private final int together;
    private final boolean wasUsed;
    private final BlockingQueue<List<ByteString>> taken = new LinkedBlockingQueue<>();
    private List<ByteString> waiting = new ArrayList<>();
    volatile @Nullable EnvelopeReply insteadOfReceipts;
    volatile int claimsToAnswer;

    BatchingPeer(ReceivingState state, int together, boolean wasUsed) {
        this.state = state;
        this.together = together;
        this.wasUsed = wasUsed;
    }

    @Override
    public synchronized void send(ByteString envelope) {
        sent.add(envelope);
        waiting.add(envelope);
        if (waiting.size() == together) {
            taken.add(waiting);
            waiting = new ArrayList<>();
        }
    }

    /** Answers what it has. */
    synchronized void takeNoMore() {
        taken.add(waiting);
        waiting = new ArrayList<>();
    }

    synchronized int countOfSent() {
        return sent.size();
    }

    @Override
    public Answer next() throws PeerUnreachableException {
        try {
            var answered = taken.poll(1, TimeUnit.SECONDS);
            if (answered == null) {
                throw new PeerUnreachableException(ExchangeFixture.partner().state(), "it did not answer in time");
            }
            var reply = insteadOfReceipts;
            return new Answer(
                    reply == null ? new EnvelopeReply.Receipted(state.receipt(answered)) : reply,
                    answered.size() + claimsToAnswer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerUnreachableException(ExchangeFixture.partner().state(), "interrupted", e);
        }
    }

    @Override
    public boolean isUsed() {
        return wasUsed;
    }

    @Override
    public void close() {
        taken.clear();
    }
}
