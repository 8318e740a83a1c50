package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.EnvelopeReply.Receipted;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.Hello;
import org.jboss.logging.Logger;

/**
 * The receiving half of a stream: one hello, then envelopes. A thread of its own takes together what waits, so that many
 * share a transaction and a receipt, and one alone waits for nobody.
 */
final class ArrivingStream implements StreamObserver<DeliverRequest> {
    private static final Logger LOG = Logger.getLogger(ArrivingStream.class);

    private final Consumer<Hello> onHello;
    private final Function<List<ByteString>, List<EnvelopeReply>> inbox;
    private final Consumer<ByteString> onCheckpoint;
    private final OutgoingFrames outgoing;
    private final ArrivalQueue queue = new ArrivalQueue();
    private boolean isOpen;

    ArrivingStream(
            Consumer<Hello> onHello,
            Function<List<ByteString>, List<EnvelopeReply>> inbox,
            Consumer<ByteString> onCheckpoint,
            OutgoingFrames outgoing) {
        this.onHello = onHello;
        this.inbox = inbox;
        this.onCheckpoint = onCheckpoint;
        this.outgoing = outgoing;
        outgoing.whenGone(queue::abandon);
    }

    /** Asks for the first frame. */
    void begin() {
        outgoing.request(1);
    }

    /** Takes no more than came already, and ends. */
    void end() {
        queue.end();
    }

    @Override
    public void onNext(DeliverRequest frame) {
        onCheckpoint.accept(frame.getCheckpoint());
        switch (frame.getFrameCase()) {
            case HELLO -> {
                require(!isOpen, "a stream has one hello");
                onHello.accept(frame.getHello());
                isOpen = true;
                int together = Math.clamp(frame.getHello().getReceiptBatch(), 1, Inbox.MOST_TOGETHER);
                Thread.ofVirtual().name("arrivals").start(() -> work(together));
                outgoing.request(queue.other());
            }
            case ENVELOPE -> {
                require(isOpen, "the first frame of a stream is a hello");
                outgoing.request(queue.add(frame.getEnvelope()));
            }
            case FRAME_NOT_SET -> require(false, "the frame carries nothing that this version knows");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Status.INVALID_ARGUMENT.withDescription(otherwise).asRuntimeException();
        }
    }

    private void work(int together) {
        try {
            for (var taken = queue.take(together); !taken.isEmpty(); taken = queue.take(together)) {
                answer(inbox.apply(List.copyOf(taken)));
                outgoing.request(queue.answered(taken));
            }
            if (!queue.isAbandoned()) {
                outgoing.complete();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outgoing.fail(e);
        } catch (RuntimeException e) {
            outgoing.fail(e);
        }
    }

    /** One frame answers all that follow each other under one receipt. */
    private void answer(List<EnvelopeReply> replies) throws InterruptedException {
        int from = 0;
        while (from < replies.size()) {
            int to = from + 1;
            while (to < replies.size() && isUnderTheReceipt(replies.get(to), replies.get(from))) {
                to++;
            }
            var frame = ReplyWire.toWire(replies.get(from));
            outgoing.send(to - from == 1 ? frame : frame.setAnswered(to - from));
            from = to;
        }
    }

    private static boolean isUnderTheReceipt(EnvelopeReply reply, EnvelopeReply other) {
        return reply instanceof Receipted && reply.equals(other);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debugf("A peer ended its stream: %s", failure.getMessage());
        queue.abandon();
    }

    @Override
    public void onCompleted() {
        if (isOpen) {
            queue.end();
        } else {
            outgoing.complete();
        }
    }
}
