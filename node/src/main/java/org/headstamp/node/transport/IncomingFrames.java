package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.Hello;
import org.jboss.logging.Logger;

/** The receiving half of a stream: one hello, then envelopes. */
final class IncomingFrames implements StreamObserver<DeliverRequest> {
    private static final Logger LOG = Logger.getLogger(IncomingFrames.class);

    private final Consumer<Hello> onHello;
    private final Consumer<ByteString> onEnvelope;
    private final Consumer<ByteString> onCheckpoint;
    private final OutgoingFrames outgoing;
    private boolean isOpen;

    IncomingFrames(
            Consumer<Hello> onHello,
            Consumer<ByteString> onEnvelope,
            Consumer<ByteString> onCheckpoint,
            OutgoingFrames outgoing) {
        this.onHello = onHello;
        this.onEnvelope = onEnvelope;
        this.onCheckpoint = onCheckpoint;
        this.outgoing = outgoing;
    }

    @Override
    public void onNext(DeliverRequest frame) {
        switch (frame.getFrameCase()) {
            case HELLO -> {
                require(!isOpen, "a stream has one hello");
                onHello.accept(frame.getHello());
                isOpen = true;
            }
            case ENVELOPE -> {
                require(isOpen, "the first frame of a stream is a hello");
                onEnvelope.accept(frame.getEnvelope());
            }
            case FRAME_NOT_SET -> require(false, "the frame carries nothing that this version knows");
        }
        onCheckpoint.accept(frame.getCheckpoint());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Status.INVALID_ARGUMENT.withDescription(otherwise).asRuntimeException();
        }
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debugf("A peer ended its stream: %s", failure.getMessage());
    }

    @Override
    public void onCompleted() {
        outgoing.complete();
    }
}
