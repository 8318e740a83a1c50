package org.headstamp.demo;

import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.headstamp.pki.VerificationException;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.Hello;

/** A member State that does not play by the rules: it has its own TLS key and certificate and speaks the protocol. */
final class Intruder {
    private static final int PATIENCE_SECONDS = 20;

    private final String federation;
    private final StateSite self;

    Intruder(String federation, StateSite self) {
        this.federation = federation;
        this.self = self;
    }

    /** What the other node answers to this envelope. */
    DeliverResponse deliver(Envelope envelope, StateSite victim)
            throws IOException, VerificationException, GeneralSecurityException, InterruptedException {
        var channel = NettyChannelBuilder.forAddress("localhost", victim.federation())
                .sslContext(tls(victim))
                .build();
        try {
            return exchange(envelope, channel);
        } finally {
            channel.shutdownNow().awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private DeliverResponse exchange(Envelope envelope, ManagedChannel channel) throws InterruptedException {
        var answers = new Answers();
        var stream = ExchangeServiceGrpc.newStub(channel).deliver(answers);
        stream.onNext(DeliverRequest.newBuilder().setHello(hello()).build());
        StepFailedException.unless(answers.next().hasHello(), "the other node did not answer the Hello");
        stream.onNext(
                DeliverRequest.newBuilder().setEnvelope(envelope.toByteString()).build());
        var answer = answers.next();
        stream.onCompleted();
        return answer;
    }

    private Hello hello() {
        var now = Instant.now();
        return Hello.newBuilder()
                .setFederation(federation)
                .setMember(self.state())
                .setTrustListVersion(1)
                .setClock(Timestamp.newBuilder().setSeconds(now.getEpochSecond()))
                .build();
    }

    /** Its own identity, and the victim's root as the only one trusted. */
    private SslContext tls(StateSite victim) throws IOException, VerificationException {
        var builder = SslContextBuilder.forClient()
                .keyManager(new MemberKeys(self).tls())
                .trustManager(new MemberKeys(victim).root())
                .protocols("TLSv1.3");
        return GrpcSslContexts.configure(builder).build();
    }

    /** What comes back on the stream, in order. */
    private static final class Answers implements StreamObserver<DeliverResponse> {
        private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();

        DeliverResponse next() throws InterruptedException {
            var answer = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer instanceof DeliverResponse response) {
                return response;
            }
            throw new StepFailedException("instead of an answer the stream gave " + answer);
        }

        @Override
        public void onNext(DeliverResponse answer) {
            arrived.add(answer);
        }

        @Override
        public void onError(Throwable failure) {
            arrived.add(failure);
        }

        @Override
        public void onCompleted() {
            arrived.add("its end");
        }
    }
}
