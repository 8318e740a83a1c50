package org.headstamp.demo;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.stream.DoubleStream;
import org.headstamp.pki.VerificationException;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.SealedReceipt;

/** What the transport costs by itself: frames that come back on one stream over mutual TLS, as large as they went. */
final class EchoFloor {
    private static final int WINDOW = 64;
    private static final int WARM_UP = 60_000;
    private static final int MEASURED = 60_000;
    private static final int ALONE = 2_000;

    private final MemberTls client;
    private final MemberTls server;
    private final DeliverRequest frame;

    EchoFloor(StateSite caller, StateSite called, int bytes) {
        this.client = new MemberTls(caller, called);
        this.server = new MemberTls(called, caller);
        var content = new byte[bytes];
        new Random(5).nextBytes(content);
        this.frame = DeliverRequest.newBuilder()
                .setEnvelope(ByteString.copyFrom(content))
                .build();
    }

    /**
     * What was measured.
     *
     * @param cpuSeconds of both sides for one frame there and back, with up to 64 under way
     * @param loneMillis from a frame to its echo with no other under way, in the middle
     */
    record Echo(double cpuSeconds, double loneMillis) {}

    Echo measure() throws IOException, VerificationException, InterruptedException {
        var listening = server.server(0, new Echoing().bindService());
        var channel = client.channel(listening.getPort());
        try {
            send(channel, WARM_UP);
            var self = new ProcessFiles(ProcessHandle.current().pid());
            var before = self.cpuSeconds();
            send(channel, MEASURED);
            return new Echo((self.cpuSeconds() - before) / MEASURED, loneMillis(channel));
        } finally {
            channel.shutdownNow();
            listening.shutdownNow();
        }
    }

    private void send(ManagedChannel channel, int frames) throws InterruptedException {
        var room = new Semaphore(WINDOW);
        var stream = ExchangeServiceGrpc.newStub(channel).deliver(new Returned(room));
        for (int i = 0; i < frames; i++) {
            room.acquire();
            stream.onNext(frame);
        }
        room.acquire(WINDOW);
        stream.onCompleted();
    }

    private double loneMillis(ManagedChannel channel) throws InterruptedException {
        var returned = new Semaphore(0);
        var stream = ExchangeServiceGrpc.newStub(channel).deliver(new Returned(returned));
        var millis = new double[ALONE];
        for (int i = 0; i < ALONE; i++) {
            var before = System.nanoTime();
            stream.onNext(frame);
            returned.acquire();
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        stream.onCompleted();
        return Percentiles.of(DoubleStream.of(millis)).at(50);
    }

    private static final class Echoing extends ExchangeServiceGrpc.ExchangeServiceImplBase {
        @Override
        public StreamObserver<DeliverRequest> deliver(StreamObserver<DeliverResponse> responses) {
            return new StreamObserver<>() {
                @Override
                public void onNext(DeliverRequest request) {
                    responses.onNext(DeliverResponse.newBuilder()
                            .setReceipt(SealedReceipt.newBuilder().setContent(request.getEnvelope()))
                            .build());
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onCompleted() {
                    responses.onCompleted();
                }
            };
        }
    }

    private record Returned(Semaphore room) implements StreamObserver<DeliverResponse> {
        @Override
        public void onNext(DeliverResponse response) {
            room.release();
        }

        @Override
        public void onError(Throwable failure) {
            throw new StepFailedException("the echo broke", failure);
        }

        @Override
        public void onCompleted() {}
    }
}
