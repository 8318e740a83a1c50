package org.headstamp.node.transport;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.NettySslContextServerCredentials;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.key.MemberTrustManager;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.Hello;

/** Another State's node as a server that the tested node calls, over real TLS; it answers as a test says. */
public final class TestNode implements AutoCloseable {
    private final List<ByteString> received = new CopyOnWriteArrayList<>();
    private final Server server;

    private TestNode(Server server) {
        this.server = server;
    }

    /** A node that hears at the State's port and answers envelopes, or leaves them unanswered. */
    public static TestNode listen(String alpha2, Function<ByteString, Optional<DeliverResponse>> answers) {
        return listen(alpha2, TestFederation.running().state(alpha2), alpha2, answers);
    }

    /** A node that hears at one State's port, has the certificate of another and calls itself a third. */
    public static TestNode listen(
            String at,
            TestState identity,
            String calledItself,
            Function<ByteString, Optional<DeliverResponse>> answers) {
        var port = TestFederation.running().port(at);
        var service = new Service(calledItself, answers);
        var node = new TestNode(started(port, NettySslContextServerCredentials.create(tls(identity)), service));
        service.received = node.received;
        return node;
    }

    /** A node that hears at the State's port and offers this service. */
    public static TestNode offer(String alpha2, BindableService service) {
        var credentials = NettySslContextServerCredentials.create(
                tls(TestFederation.running().state(alpha2)));
        return new TestNode(started(TestFederation.running().port(alpha2), credentials, service));
    }

    private static SslContext tls(TestState identity) {
        try {
            return GrpcSslContexts.configure(SslContextBuilder.forServer(identity.tlsIdentity()))
                    .trustManager(new MemberTrustManager((chain, role) -> {}))
                    .clientAuth(ClientAuth.REQUIRE)
                    .protocols("TLSv1.3")
                    .build();
        } catch (SSLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The selector of a server that ended before lets go of the port a moment after that end. */
    private static Server started(int port, ServerCredentials identity, BindableService service) {
        return await().ignoreException(IOException.class)
                .until(
                        () -> NettyServerBuilder.forAddress(new InetSocketAddress("localhost", port), identity)
                                .addService(service)
                                .build()
                                .start(),
                        Objects::nonNull);
    }

    /** The envelopes that came, in order. */
    public List<ByteString> received() {
        return received;
    }

    @Override
    public void close() {
        try {
            server.shutdownNow().awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Service extends ExchangeServiceGrpc.ExchangeServiceImplBase {
        private final String calledItself;
        private final Function<ByteString, Optional<DeliverResponse>> answers;
        private volatile List<ByteString> received = List.of();

        Service(String calledItself, Function<ByteString, Optional<DeliverResponse>> answers) {
            this.calledItself = calledItself;
            this.answers = answers;
        }

        @Override
        public StreamObserver<DeliverRequest> deliver(StreamObserver<DeliverResponse> responses) {
            return new StreamObserver<>() {
                @Override
                public void onNext(DeliverRequest frame) {
                    if (frame.hasHello()) {
                        responses.onNext(
                                DeliverResponse.newBuilder().setHello(hello()).build());
                    } else {
                        received.add(frame.getEnvelope());
                        answers.apply(frame.getEnvelope()).ifPresent(responses::onNext);
                    }
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onCompleted() {
                    responses.onCompleted();
                }
            };
        }

        private Hello hello() {
            return Hello.newBuilder()
                    .setFederation(TestFederation.NAME)
                    .setMember(calledItself)
                    .setTrustListVersion(1)
                    .setClock(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()))
                    .build();
        }
    }
}
