package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import java.util.function.Consumer;
import org.headstamp.node.exchange.Delivery;
import org.headstamp.node.exchange.PeerUnreachableException;

/**
 * A stream that may be used again and again.
 *
 * @param isUsed whether it was used before
 * @param whenUsed takes it back
 */
record KeptStream(DepartingStream stream, PeerLine line, boolean isUsed, Consumer<KeptStream> whenUsed)
        implements Delivery {
    boolean isOver(PeerLine other) {
        return line == other;
    }

    KeptStream usedAgain() {
        return new KeptStream(stream, line, true, whenUsed);
    }

    @Override
    public void send(ByteString envelope) throws PeerUnreachableException {
        stream.send(envelope);
    }

    @Override
    public Answer next() throws PeerUnreachableException {
        return stream.next();
    }

    @Override
    public void close() {
        whenUsed.accept(this);
    }
}
