package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.Hello;
import org.jboss.logging.Logger;

/** An open stream to a peer: a hello each way, then one envelope at a time and its answer. */
final class DepartingStream {
    private static final Logger LOG = Logger.getLogger(DepartingStream.class);

    private final BlockingClientCall<DeliverRequest, DeliverResponse> call;
    private final Duration patience;
    private final CheckpointFeed checkpoints;
    private final Consumer<ByteString> observe;

    private DepartingStream(
            BlockingClientCall<DeliverRequest, DeliverResponse> call,
            Duration patience,
            CheckpointFeed checkpoints,
            Consumer<ByteString> observe) {
        this.call = call;
        this.patience = patience;
        this.checkpoints = checkpoints;
        this.observe = observe;
    }

    /**
     * Opens a stream.
     *
     * @param check judges the peer's hello
     * @param observe takes each checkpoint of the peer
     */
    static DepartingStream open(
            Channel channel,
            Duration patience,
            Hello own,
            Consumer<Hello> check,
            CheckpointFeed checkpoints,
            Consumer<ByteString> observe)
            throws StatusException, TimeoutException, InterruptedException, StreamBrokenException {
        var stream = new DepartingStream(
                ExchangeServiceGrpc.newBlockingV2Stub(channel).deliver(), patience, checkpoints, observe);
        var answer = stream.exchange(DeliverRequest.newBuilder().setHello(own));
        if (!answer.hasHello()) {
            throw new StreamBrokenException("it answered the hello with " + answer.getFrameCase());
        }
        check.accept(answer.getHello());
        return stream;
    }

    EnvelopeReply deliver(ByteString envelope)
            throws StatusException, TimeoutException, InterruptedException, StreamBrokenException {
        var answer = exchange(DeliverRequest.newBuilder().setEnvelope(envelope));
        return ReplyWire.fromWire(answer)
                .orElseThrow(() -> new StreamBrokenException("it answered an envelope with " + answer.getFrameCase()));
    }

    private DeliverResponse exchange(DeliverRequest.Builder frame)
            throws StatusException, TimeoutException, InterruptedException, StreamBrokenException {
        var request = frame.setCheckpoint(checkpoints.next()).build();
        if (!call.write(request, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StreamBrokenException("it takes no further frames");
        }
        var answer = call.read(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new StreamBrokenException("it ended the stream");
        }
        observe.accept(answer.getCheckpoint());
        return answer;
    }

    /** A connection that was given up elsewhere may have taken its threads along: then nothing is left to cancel. */
    void close() {
        try {
            call.cancel("closed by this node", null);
        } catch (RejectedExecutionException e) {
            LOG.debug("A stream ended before it could be closed", e);
        }
    }
}
