package org.headstamp.node.transport;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/** The answering half of a stream. A peer that does not read its answers is waited for, and then given up. */
final class OutgoingFrames {
    private final ReplyChannel responses;
    private final CheckpointFeed checkpoints;
    private final Duration patience;
    private final Semaphore ready = new Semaphore(0);
    private final List<Runnable> gone = new CopyOnWriteArrayList<>();

    OutgoingFrames(ReplyChannel responses, CheckpointFeed checkpoints, Duration patience) {
        this.responses = responses;
        this.checkpoints = checkpoints;
        this.patience = patience;
        responses.watch(ready::release, this::ended);
    }

    private void ended() {
        ready.release();
        gone.forEach(Runnable::run);
    }

    /** What is done when nobody waits for an answer any more: the peer is gone, or the stream is closed. */
    void whenGone(Runnable action) {
        gone.add(action);
    }

    /** Asks for more frames. */
    void request(int frames) {
        if (frames > 0) {
            responses.request(frames);
        }
    }

    /** Sends a frame once the peer reads; by one thread at a time. */
    void send(DeliverResponse.Builder frame) throws InterruptedException {
        while (!responses.isReady() && !responses.isGone()) {
            if (!ready.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Status.DEADLINE_EXCEEDED
                        .withDescription("the answers of this stream are not read")
                        .asRuntimeException();
            }
        }
        sendAtOnce(frame);
    }

    /** Sends a frame, however much waits. */
    void sendAtOnce(DeliverResponse.Builder frame) {
        responses.send(frame.setCheckpoint(checkpoints.next()).build());
    }

    void complete() {
        responses.complete();
    }

    void fail(Exception failure) {
        responses.fail(FailureInterceptor.told("a stream of envelopes", failure));
    }
}
