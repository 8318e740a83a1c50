package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.BlockingClientCall;
import io.netty.handler.ssl.SslContextBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedKeyManager;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.pki.key.MemberTrustManager;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.GetReceiptRequest;
import org.headstamp.proto.exchange.v1.Hello;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.jspecify.annotations.Nullable;

/** Another State's node as a client of the tested node, over real TLS. */
public final class TestPeer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final MemberState state;
    private final ManagedChannel channel;
    private @Nullable BlockingClientCall<DeliverRequest, DeliverResponse> stream;

    private TestPeer(MemberState state, ManagedChannel channel) {
        this.state = state;
        this.channel = channel;
    }

    /** The node of a State of the running federation. */
    public static TestPeer of(String alpha2) {
        return of(TestFederation.running().state(alpha2));
    }

    /** The node of any State. */
    public static TestPeer of(TestState state) {
        return of(state.state(), state.tlsIdentity(), "TLSv1.3");
    }

    /** A node that shows another certificate, or none, or speaks another version of TLS. */
    public static TestPeer of(MemberState state, @Nullable X509ExtendedKeyManager identity, String version) {
        var federation = TestFederation.running();
        var root = federation.state(TestFederation.SELF).root().certificate();
        try {
            var tls = GrpcSslContexts.configure(SslContextBuilder.forClient())
                    .keyManager(identity)
                    .trustManager(new MemberTrustManager((chain, role) -> {
                        if (!chain.getFirst().getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
                            throw new VerificationException(Reason.UNKNOWN_ROOT, "not the node of XB");
                        }
                    }))
                    .protocols(version)
                    .build();
            return new TestPeer(
                    state,
                    NettyChannelBuilder.forAddress("localhost", federation.port(TestFederation.SELF))
                            .sslContext(tls)
                            .disableRetry()
                            .build());
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same node with another stream on the same connection. */
    TestPeer another() {
        return new TestPeer(state, channel);
    }

    /** For calls of other services. */
    public ManagedChannel channel() {
        return channel;
    }

    /** A hello as this State sends it. */
    public Hello.Builder hello() {
        var now = Instant.now();
        return Hello.newBuilder()
                .setFederation(TestFederation.NAME)
                .setMember(state.alpha2())
                .setTrustListVersion(1)
                .setClock(Timestamp.newBuilder().setSeconds(now.getEpochSecond()));
    }

    /** Opens a stream with a hello; returns that of the node. */
    public Hello open() throws StatusException {
        return send(DeliverRequest.newBuilder().setHello(hello()).build()).getHello();
    }

    /** Delivers one envelope, on a stream that is opened when needed. */
    public DeliverResponse deliver(ByteString envelope) throws StatusException {
        if (stream == null) {
            var unused = open();
        }
        return send(DeliverRequest.newBuilder().setEnvelope(envelope).build());
    }

    /** Sends any frame and waits for the answer to it. */
    public DeliverResponse send(DeliverRequest frame) throws StatusException {
        var open = stream;
        if (open == null) {
            open = ExchangeServiceGrpc.newBlockingV2Stub(channel).deliver();
            stream = open;
        }
        try {
            var unused = open.write(frame, PATIENCE_SECONDS, TimeUnit.SECONDS);
            var answer = open.read(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("the node ended the stream");
            }
            return answer;
        } catch (TimeoutException e) {
            throw new IllegalStateException("the node does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for the receipt of an envelope sent earlier. */
    public Optional<SealedReceipt> receipt(Sha256 content, Sha256 seal) throws StatusException {
        var response = ExchangeServiceGrpc.newBlockingV2Stub(channel)
                .getReceipt(GetReceiptRequest.newBuilder()
                        .setContentSha256(content.bytes())
                        .setSealSha256(seal.bytes())
                        .build());
        return response.hasReceipt() ? Optional.of(response.getReceipt()) : Optional.empty();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
