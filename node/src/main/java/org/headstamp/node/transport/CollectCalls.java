package org.headstamp.node.transport;

import com.google.protobuf.ByteString;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.Inbox;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.Hello;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Calls by which this node collects what waits for it at another; they are judged and answered like what is delivered. */
@Singleton
class CollectCalls {
    private static final Logger LOG = Logger.getLogger(CollectCalls.class);
    private static final Duration HELD = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Hellos hellos;
    private final PeerLines lines;
    private final StreamKit kit;

    CollectCalls(Inbox inbox, Hellos hellos, PeerLines lines, StreamKit kit) {
        this.inbox = inbox;
        this.hellos = hellos;
        this.lines = lines;
        this.kit = kit;
    }

    /**
     * Collects from a member as long as its node holds the call; at once nothing if it has no endpoint.
     *
     * @return whether the call was of use: the other node took it by a hello that fits, and then sent something or held
     *     it for a while
     */
    boolean collect(MemberState peer) throws InterruptedException {
        var line = lines.to(peer);
        if (line.isEmpty()) {
            return false;
        }
        var call = new Call(peer);
        var begun = System.nanoTime();
        ExchangeServiceGrpc.newStub(line.get().channel()).collect(call);
        call.hello();
        call.ended.await();
        lines.leave(peer, line.get());
        return call.brought || (call.opened && System.nanoTime() - begun >= HELD.toNanos());
    }

    private final class Call implements ClientResponseObserver<CollectRequest, CollectResponse> {
        private final MemberState peer;
        private final CountDownLatch ended = new CountDownLatch(1);
        private @Nullable CollectorReplies replies;
        private @Nullable OutgoingFrames outgoing;
        private @Nullable ArrivingStream stream;
        private volatile boolean opened;
        private volatile boolean brought;

        Call(MemberState peer) {
            this.peer = peer;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<CollectRequest> requests) {
            var channel = new CollectorReplies(requests);
            var frames = kit.outgoing(channel);
            replies = channel;
            outgoing = frames;
            stream = new ArrivingStream(this::open, this::accept, checkpoint -> kit.observe(peer, checkpoint), frames);
        }

        private void open(Hello hello) {
            hellos.check(hello, peer);
            opened = true;
        }

        private List<EnvelopeReply> accept(List<ByteString> envelopes) {
            var replies = inbox.accept(envelopes, peer);
            brought = true;
            return replies;
        }

        void hello() {
            Objects.requireNonNull(outgoing)
                    .sendAtOnce(DeliverResponse.newBuilder().setHello(hellos.own()));
        }

        @Override
        public void onNext(CollectResponse frame) {
            try {
                Objects.requireNonNull(stream).onNext(CollectWire.sent(frame));
            } catch (RuntimeException e) {
                Objects.requireNonNull(outgoing).fail(e);
            }
        }

        @Override
        public void onError(Throwable failure) {
            LOG.infof("Collecting from %s ended: %s", peer, failure.getMessage());
            end();
        }

        @Override
        public void onCompleted() {
            end();
        }

        private void end() {
            Objects.requireNonNull(replies).ended();
            ended.countDown();
        }
    }
}
