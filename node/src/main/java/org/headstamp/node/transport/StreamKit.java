package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.stub.ServerCallStreamObserver;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.witness.PeerCheckpoints;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.CollectResponse;

/** What streams of both directions have in common: checkpoints go both ways on them, and no peer is waited for too long. */
@Singleton
class StreamKit {
    private final LogProofs log;
    private final PeerCheckpoints witness;
    private final OpenStreams streams;
    private final TransportConfig config;

    StreamKit(LogProofs log, PeerCheckpoints witness, OpenStreams streams, TransportConfig config) {
        this.log = log;
        this.witness = witness;
        this.streams = streams;
        this.config = config;
    }

    /** How long a peer may take. */
    Duration patience() {
        return config.answer();
    }

    /** Those that are open, and what is counted on them. */
    OpenStreams streams() {
        return streams;
    }

    CheckpointFeed checkpoints() {
        return new CheckpointFeed(log);
    }

    /** Takes a checkpoint of a peer, if the frame carried one. */
    void observe(MemberState peer, ByteString checkpoint) {
        witness.observe(peer, checkpoint);
    }

    CollectedStream collected(MemberState member, ServerCallStreamObserver<CollectResponse> responses) {
        return new CollectedStream(
                member, responses, checkpoints(), patience(), checkpoint -> observe(member, checkpoint));
    }

    OutgoingFrames outgoing(ReplyChannel responses) {
        return new OutgoingFrames(responses, checkpoints(), patience());
    }
}
