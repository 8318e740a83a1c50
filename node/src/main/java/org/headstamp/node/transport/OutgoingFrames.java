package org.headstamp.node.transport;

import io.grpc.stub.ServerCallStreamObserver;
import org.headstamp.proto.exchange.v1.DeliverResponse;

/**
 * The answering half of a stream. The next frame is asked for when an answer was sent and the peer reads: so one envelope
 * of a stream is worked on at a time, and a peer that does not read its answers is not served further.
 */
final class OutgoingFrames {
    private final ServerCallStreamObserver<DeliverResponse> responses;
    private final CheckpointFeed checkpoints;
    private boolean owesRequest = true;

    OutgoingFrames(ServerCallStreamObserver<DeliverResponse> responses, CheckpointFeed checkpoints) {
        this.responses = responses;
        this.checkpoints = checkpoints;
        responses.disableAutoRequest();
        responses.setOnReadyHandler(this::requestIfReady);
    }

    void send(DeliverResponse.Builder frame) {
        responses.onNext(frame.setCheckpoint(checkpoints.next()).build());
        owesRequest = true;
        requestIfReady();
    }

    /** gRPC calls all methods of one stream one after the other. */
    private void requestIfReady() {
        if (owesRequest && responses.isReady()) {
            owesRequest = false;
            responses.request(1);
        }
    }

    void complete() {
        responses.onCompleted();
    }
}
