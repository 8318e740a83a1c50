package org.headstamp.node.transport;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/** Answers on the call by which this node collects. */
final class CollectorReplies implements ReplyChannel {
    private final ClientCallStreamObserver<CollectRequest> requests;
    private volatile boolean isGone;
    private volatile Runnable onReady = () -> {};
    private volatile Runnable onGone = () -> {};

    CollectorReplies(ClientCallStreamObserver<CollectRequest> requests) {
        this.requests = requests;
        requests.disableAutoRequestWithInitial(1);
        requests.setOnReadyHandler(() -> onReady.run());
    }

    /** The call ended. */
    void ended() {
        isGone = true;
        onGone.run();
    }

    @Override
    public boolean isReady() {
        return requests.isReady();
    }

    @Override
    public boolean isGone() {
        return isGone;
    }

    @Override
    public void request(int frames) {
        requests.request(frames);
    }

    @Override
    public void send(DeliverResponse frame) {
        requests.onNext(CollectWire.answer(frame));
    }

    @Override
    public void complete() {
        requests.onCompleted();
    }

    @Override
    public void fail(StatusRuntimeException why) {
        requests.cancel(why.getStatus().getDescription(), why);
    }

    @Override
    public void watch(Runnable ready, Runnable gone) {
        onReady = ready;
        onGone = gone;
    }
}
