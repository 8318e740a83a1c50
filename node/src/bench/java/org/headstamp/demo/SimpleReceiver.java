package org.headstamp.demo;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.Sealer;
import org.headstamp.proto.exchange.v1.Accepted;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import org.headstamp.proto.exchange.v1.Hello;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/**
 * A State that gives a properly sealed receipt for whatever comes and keeps nothing. It can stall: then it reads no further
 * frame and answers none, and holds its connections open.
 */
final class SimpleReceiver extends ExchangeServiceImplBase implements AutoCloseable {
    private final StateSite self;
    private final StateSite sender;
    private final Sealer sealer;
    private final Server server;
    private volatile boolean stalled;

    private SimpleReceiver(StateSite self, StateSite sender) throws IOException, VerificationException {
        this.self = self;
        this.sender = sender;
        this.sealer = new MemberKeys(self).sealer();
        this.server = new MemberTls(self, sender).server(self.federation(), bindService());
    }

    static SimpleReceiver open(StateSite self, StateSite sender) throws IOException, VerificationException {
        return new SimpleReceiver(self, sender);
    }

    String state() {
        return self.state();
    }

    void stall() {
        stalled = true;
    }

    @Override
    public StreamObserver<DeliverRequest> deliver(StreamObserver<DeliverResponse> responses) {
        var call = (ServerCallStreamObserver<DeliverResponse>) responses;
        call.disableAutoRequest();
        call.request(1);
        return new StreamObserver<>() {
            @Override
            public void onNext(DeliverRequest request) {
                if (stalled && request.hasEnvelope()) {
                    return;
                }
                answer(request, call);
                call.request(1);
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onCompleted() {
                call.onCompleted();
            }
        };
    }

    private void answer(DeliverRequest request, StreamObserver<DeliverResponse> call) {
        try {
            call.onNext(
                    request.hasHello()
                            ? DeliverResponse.newBuilder().setHello(hello()).build()
                            : DeliverResponse.newBuilder()
                                    .setReceipt(receipt(request.getEnvelope()))
                                    .build());
        } catch (InvalidProtocolBufferException e) {
            throw Status.INVALID_ARGUMENT.withCause(e).asRuntimeException();
        }
    }

    private Hello hello() {
        return Hello.newBuilder()
                .setFederation(Ceremonies.FEDERATION)
                .setMember(self.state())
                .setTrustListVersion(1)
                .setClock(timestamp(Instant.now()))
                .build();
    }

    private SealedReceipt receipt(ByteString bytes) throws InvalidProtocolBufferException {
        var envelope = Envelope.parseFrom(bytes);
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var digest = Sha256.of(envelope.getContent()).bytes();
        var content = Receipt.newBuilder()
                .setFederation(Ceremonies.FEDERATION)
                .setFrom(self.state())
                .setTo(sender.state())
                .setIssuedAt(timestamp(now))
                .addEntries(ReceiptEntry.newBuilder()
                        .setContentSha256(digest)
                        .setSealSha256(Sha256.of(envelope.getSeal()).bytes())
                        .setReceivedAt(timestamp(now))
                        .setLeafHash(digest)
                        .setAccepted(Accepted.getDefaultInstance()))
                .build()
                .toByteString();
        return SealedReceipt.newBuilder()
                .setContent(content)
                .setSeal(sealer.seal(SealKind.RECEIPT, content, now))
                .build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
