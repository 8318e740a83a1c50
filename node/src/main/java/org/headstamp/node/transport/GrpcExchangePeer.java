package org.headstamp.node.transport;

import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.headstamp.node.exchange.Delivery;
import org.headstamp.node.exchange.ExchangePeer;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.node.federation.TrustChanged;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.GetReceiptRequest;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** Delivers to other nodes over gRPC: one stream a member is kept open for the next use. */
@Singleton
public class GrpcExchangePeer implements ExchangePeer {
    private final PeerLines lines;
    private final Hellos hellos;
    private final StreamKit kit;
    private final Map<MemberState, KeptStream> kept = new ConcurrentHashMap<>();

    GrpcExchangePeer(PeerLines lines, Hellos hellos, StreamKit kit) {
        this.lines = lines;
        this.hellos = hellos;
        this.kit = kit;
    }

    @Override
    public Delivery open(MemberState peer) throws PeerUnreachableException {
        var line = line(peer);
        var before = kept.remove(peer);
        if (before != null && before.isOver(line)) {
            return before.usedAgain();
        }
        if (before != null) {
            before.stream().close();
        }
        return new KeptStream(open(peer, line), line, false, this::used);
    }

    private DepartingStream open(MemberState peer, PeerLine line) throws PeerUnreachableException {
        try {
            return DepartingStream.open(
                    peer,
                    line.channel(),
                    kit.patience(),
                    hellos.own(),
                    hello -> hellos.check(hello, peer),
                    kit.checkpoints(),
                    checkpoint -> kit.observe(peer, checkpoint));
        } catch (PeerUnreachableException e) {
            lines.leave(peer, line);
            throw e;
        }
    }

    private void used(KeptStream used) {
        var peer = used.stream().peer();
        if (used.stream().isBroken()) {
            used.stream().close();
            lines.leave(peer, used.line());
        } else {
            var other = kept.put(peer, used);
            if (other != null) {
                other.stream().close();
            }
        }
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
                    .withDeadlineAfter(kit.patience().toMillis(), TimeUnit.MILLISECONDS)
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
        kept.keySet().removeIf(peer -> change.trust().endpoints(peer).isEmpty());
    }

    void onStop(@Observes ShutdownEvent stop) {
        kept.values().forEach(each -> each.stream().close());
    }
}
