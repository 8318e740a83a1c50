package org.headstamp.node.exchange;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.function.Function;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** A State whose node says something to each envelope, and keeps none. */
record SpeakingState(Function<ByteString, EnvelopeReply> reply) implements PeerBehaviour {
    /** One that says the same to each. */
    SpeakingState(EnvelopeReply always) {
        this(envelope -> always);
    }

    @Override
    public EnvelopeReply deliver(MemberState peer, ByteString envelope) {
        return reply.apply(envelope);
    }

    @Override
    public Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal) {
        return Optional.empty();
    }
}
