package org.headstamp.node.transport;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/** Answers on the call that brings the envelopes. */
final class ServerReplies implements ReplyChannel {
    private final ServerCallStreamObserver<DeliverResponse> responses;

    ServerReplies(ServerCallStreamObserver<DeliverResponse> responses) {
        this.responses = responses;
        responses.disableAutoRequest();
    }

    @Override
    public boolean isReady() {
        return responses.isReady();
    }

    @Override
    public boolean isGone() {
        return responses.isCancelled();
    }

    @Override
    public void request(int frames) {
        responses.request(frames);
    }

    @Override
    public void send(DeliverResponse frame) {
        responses.onNext(frame);
    }

    @Override
    public void complete() {
        responses.onCompleted();
    }

    @Override
    public void fail(StatusRuntimeException why) {
        responses.onError(why);
    }

    @Override
    public void watch(Runnable onReady, Runnable onGone) {
        responses.setOnReadyHandler(onReady);
        responses.setOnCancelHandler(onGone);
        responses.setOnCloseHandler(onGone);
    }
}
