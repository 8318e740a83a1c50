package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.headstamp.node.exchange.Delivery;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Hello;

/** A way to a peer that called to collect: envelopes go back on its call, and it answers on it. */
final class CollectedStream implements Delivery, StreamObserver<CollectRequest> {
    /** Answers that were not read yet; more than envelopes can be under way. */
    private static final int MOST_ANSWERS = 1024;

    private final MemberState peer;
    private final ServerCallStreamObserver<CollectResponse> responses;
    private final CheckpointFeed checkpoints;
    private final Duration patience;
    private final Consumer<ByteString> onCheckpoint;
    private final BlockingQueue<Optional<DeliverResponse>> answers = new LinkedBlockingQueue<>(MOST_ANSWERS);
    private final Semaphore ready = new Semaphore(0);
    private Consumer<Hello> onHello = hello -> {};
    private boolean isOpen;
    private volatile boolean isGone;

    CollectedStream(
            MemberState peer,
            ServerCallStreamObserver<CollectResponse> responses,
            CheckpointFeed checkpoints,
            Duration patience,
            Consumer<ByteString> onCheckpoint) {
        this.peer = peer;
        this.responses = responses;
        this.checkpoints = checkpoints;
        this.patience = patience;
        this.onCheckpoint = onCheckpoint;
        responses.setOnReadyHandler(ready::release);
        responses.setOnCancelHandler(this::gone);
        responses.setOnCloseHandler(this::gone);
    }

    /** Says what is done with the hello of the peer. */
    void onHello(Consumer<Hello> action) {
        onHello = action;
    }

    /** Answers the hello. */
    void hello(Hello own) {
        responses.onNext(CollectResponse.newBuilder()
                .setHello(own)
                .setCheckpoint(checkpoints.next())
                .build());
    }

    @Override
    public void onNext(CollectRequest frame) {
        onCheckpoint.accept(frame.getCheckpoint());
        switch (frame.getFrameCase()) {
            case HELLO -> {
                require(!isOpen, "a stream has one hello");
                isOpen = true;
                onHello.accept(frame.getHello());
            }
            case RECEIPT, NOT_NOW, REFUSAL -> {
                require(isOpen, "the first frame of a stream is a hello");
                require(answers.offer(Optional.of(CollectWire.answer(frame))), "more is answered than was sent");
            }
            case FRAME_NOT_SET -> require(false, "the frame carries nothing that this version knows");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Status.INVALID_ARGUMENT.withDescription(otherwise).asRuntimeException();
        }
    }

    @Override
    public void onError(Throwable failure) {
        gone();
    }

    @Override
    public void onCompleted() {
        gone();
    }

    private void gone() {
        isGone = true;
        ready.release();
        var unused = answers.offer(Optional.empty());
    }

    boolean isGone() {
        return isGone;
    }

    @Override
    public void send(ByteString envelope) throws PeerUnreachableException {
        awaitReady();
        responses.onNext(CollectResponse.newBuilder()
                .setEnvelope(envelope)
                .setCheckpoint(checkpoints.next())
                .build());
    }

    private void awaitReady() throws PeerUnreachableException {
        try {
            while (!responses.isReady()) {
                if (isGone || !ready.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new PeerUnreachableException(peer, "it reads no more of what it collects");
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public Answer next() throws PeerUnreachableException {
        try {
            var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new PeerUnreachableException(peer, "it did not answer in time");
            }
            var frame = answer.orElseThrow(() -> new PeerUnreachableException(peer, "it ended the stream"));
            var reply = ReplyWire.fromWire(frame)
                    .orElseThrow(() ->
                            new PeerUnreachableException(peer, "it answered an envelope with " + frame.getFrameCase()));
            return new Answer(reply, Math.max(1, frame.getAnswered()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private PeerUnreachableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PeerUnreachableException(peer, "interrupted while waiting for it", e);
    }

    @Override
    public boolean isUsed() {
        return false;
    }

    @Override
    public void close() {
        if (!isGone) {
            responses.onCompleted();
        }
    }
}
