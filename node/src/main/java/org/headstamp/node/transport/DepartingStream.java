package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.BlockingClientCall;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.headstamp.node.exchange.Delivery;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.Hello;
import org.jboss.logging.Logger;

/** An open stream to a peer: a hello each way, then envelopes as far as the sender lets them go ahead, and their answers. */
final class DepartingStream {
    private static final Logger LOG = Logger.getLogger(DepartingStream.class);

    private final MemberState peer;
    private final BlockingClientCall<DeliverRequest, DeliverResponse> call;
    private final Duration patience;
    private final CheckpointFeed checkpoints;
    private final Consumer<ByteString> observe;
    private volatile boolean isBroken;

    private DepartingStream(
            MemberState peer,
            Channel channel,
            Duration patience,
            CheckpointFeed checkpoints,
            Consumer<ByteString> observe) {
        this.peer = peer;
        this.call = ExchangeServiceGrpc.newBlockingV2Stub(channel).deliver();
        this.patience = patience;
        this.checkpoints = checkpoints;
        this.observe = observe;
    }

    /**
     * Opens a stream.
     *
     * @param patience how long the peer may take for each answer, and to take an envelope
     * @param check judges the peer's hello
     * @param observe takes each checkpoint of the peer
     */
    static DepartingStream open(
            MemberState peer,
            Channel channel,
            Duration patience,
            Hello own,
            Consumer<Hello> check,
            CheckpointFeed checkpoints,
            Consumer<ByteString> observe)
            throws PeerUnreachableException {
        var stream = new DepartingStream(peer, channel, patience, checkpoints, observe);
        try {
            stream.write(DeliverRequest.newBuilder().setHello(own));
            var answer = stream.read();
            if (!answer.hasHello()) {
                throw stream.broken("it answered the hello with " + answer.getFrameCase());
            }
            check.accept(answer.getHello());
            return stream;
        } catch (StatusRuntimeException e) {
            throw stream.broken(e);
        } finally {
            if (stream.isBroken) {
                stream.close();
            }
        }
    }

    void send(ByteString envelope) throws PeerUnreachableException {
        write(DeliverRequest.newBuilder().setEnvelope(envelope));
    }

    Delivery.Answer next() throws PeerUnreachableException {
        var answer = read();
        var reply = ReplyWire.fromWire(answer)
                .orElseThrow(() -> broken("it answered an envelope with " + answer.getFrameCase()));
        return new Delivery.Answer(reply, Math.max(1, answer.getAnswered()));
    }

    private void write(DeliverRequest.Builder frame) throws PeerUnreachableException {
        try {
            var request = frame.setCheckpoint(checkpoints.next()).build();
            if (!call.write(request, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw broken("it takes no further frames");
            }
        } catch (StatusException | TimeoutException | StatusRuntimeException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private DeliverResponse read() throws PeerUnreachableException {
        try {
            var answer = call.read(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw broken("it ended the stream");
            }
            observe.accept(answer.getCheckpoint());
            return answer;
        } catch (StatusException | TimeoutException | StatusRuntimeException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private PeerUnreachableException broken(String how) {
        isBroken = true;
        return new PeerUnreachableException(peer, how);
    }

    private PeerUnreachableException broken(Exception failure) {
        isBroken = true;
        return failure instanceof StatusException status
                ? ReplyWire.overload(status)
                        .map(retryAfter -> PeerUnreachableException.overloaded(peer, retryAfter))
                        .orElseGet(() -> new PeerUnreachableException(peer, Failures.inWords(failure), failure))
                : new PeerUnreachableException(peer, Failures.inWords(failure), failure);
    }

    private PeerUnreachableException interrupted(InterruptedException e) {
        isBroken = true;
        Thread.currentThread().interrupt();
        return new PeerUnreachableException(peer, "interrupted while waiting for it", e);
    }

    MemberState peer() {
        return peer;
    }

    /** Whether it can be used no further. */
    boolean isBroken() {
        return isBroken;
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
