package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;

/** An open way to the exchange service of a peer's node. One thread sends, another may read meanwhile. */
public interface Delivery extends AutoCloseable {
    /**
     * What the peer said to the next envelopes.
     *
     * @param envelopes how many it answers, at least 1
     */
    record Answer(EnvelopeReply reply, int envelopes) {}

    /**
     * Hands an envelope over, and waits while the peer takes no more.
     *
     * @param envelope a serialised {@code headstamp.exchange.v1.Envelope}
     * @throws PeerUnreachableException if it could not be handed over
     */
    void send(ByteString envelope) throws PeerUnreachableException;

    /**
     * Waits for the next answer. Answers come in the order of the envelopes, and are not yet verified.
     *
     * @throws PeerUnreachableException if none was had; whether the peer took what was sent is not known then
     */
    Answer next() throws PeerUnreachableException;

    /** Whether it was open before, so that its end may have gone unseen. */
    boolean isUsed();

    /** Ends the use of it. */
    @Override
    void close();
}
