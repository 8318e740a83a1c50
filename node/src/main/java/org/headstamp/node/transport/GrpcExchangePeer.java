package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.ExchangePeer;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.node.federation.TrustChanged;
import org.headstamp.node.witness.PeerCheckpoints;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.GetReceiptRequest;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Delivers to other nodes over gRPC: one stream a member is kept open, with one envelope under way in it. */
@Singleton
public class GrpcExchangePeer implements ExchangePeer {
    private final PeerLines lines;
    private final Hellos hellos;
    private final PeerCheckpoints witness;
    private final LogProofs log;
    private final TransportConfig config;
    private final Map<MemberState, Sender> senders = new ConcurrentHashMap<>();

    GrpcExchangePeer(PeerLines lines, Hellos hellos, PeerCheckpoints witness, LogProofs log, TransportConfig config) {
        this.lines = lines;
        this.hellos = hellos;
        this.witness = witness;
        this.log = log;
        this.config = config;
    }

    @Override
    public EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException {
        return senders.computeIfAbsent(peer, this::sender).deliver(line(peer), envelope);
    }

    private Sender sender(MemberState peer) {
        return new Sender(
                peer,
                line -> DepartingStream.open(
                        line.channel(),
                        config.answer(),
                        hellos.own(),
                        hello -> hellos.check(hello, peer),
                        new CheckpointFeed(log),
                        checkpoint -> witness.observe(peer, checkpoint)),
                lines::leave);
    }

    @Override
    public Optional<SealedReceipt> receipt(MemberState peer, Sha256 content, Sha256 seal)
            throws PeerUnreachableException {
        var line = line(peer);
        var request = GetReceiptRequest.newBuilder()
                .setContentSha256(content.bytes())
                .setSealSha256(seal.bytes())
                .build();
        try {
            var response = ExchangeServiceGrpc.newBlockingV2Stub(line.channel())
                    .withDeadlineAfter(config.answer().toMillis(), TimeUnit.MILLISECONDS)
                    .getReceipt(request);
            return response.hasReceipt() ? Optional.of(response.getReceipt()) : Optional.empty();
        } catch (StatusException | StatusRuntimeException e) {
            lines.leave(peer, line);
            throw new PeerUnreachableException(peer, Failures.inWords(e), e);
        }
    }

    private PeerLine line(MemberState peer) throws PeerUnreachableException {
        return lines.to(peer)
                .orElseThrow(() -> new PeerUnreachableException(peer, "the trust list gives no endpoint for it"));
    }

    void onTrustChanged(@Observes TrustChanged change) {
        senders.keySet().removeIf(peer -> change.trust().endpoints(peer).isEmpty());
    }

    void onStop(@Observes ShutdownEvent stop) {
        senders.values().forEach(Sender::close);
    }
}
