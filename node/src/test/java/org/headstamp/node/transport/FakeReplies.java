package org.headstamp.node.transport;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.jspecify.annotations.Nullable;

/** Answers that a test reads when it likes. */
final class FakeReplies implements ReplyChannel {
    final List<DeliverResponse> sent = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean reads = true;
    volatile boolean isComplete;
    volatile @Nullable StatusRuntimeException failure;
    private volatile boolean isGone;
    private volatile Runnable ready = () -> {};
    private volatile Runnable gone = () -> {};

    /** The peer reads again. */
    void readOn() {
        reads = true;
        ready.run();
    }

    /** The peer is gone. */
    void leave() {
        isGone = true;
        gone.run();
    }

    @Override
    public boolean isReady() {
        return reads;
    }

    @Override
    public boolean isGone() {
        return isGone;
    }

    @Override
    public void request(int frames) {
        asked.addAndGet(frames);
    }

    @Override
    public void send(DeliverResponse frame) {
        sent.add(frame);
    }

    @Override
    public void complete() {
        isComplete = true;
    }

    @Override
    public void fail(StatusRuntimeException why) {
        failure = why;
    }

    @Override
    public void watch(Runnable onReady, Runnable onGone) {
        ready = onReady;
        gone = onGone;
    }
}
