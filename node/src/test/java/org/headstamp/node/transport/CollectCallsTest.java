package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Letters;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import org.headstamp.proto.exchange.v1.Hello;
import org.junit.jupiter.api.Test;

/** This node calls another to collect what waits there. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CollectCallsTest {
    private static final MemberState XA = new MemberState("XA");

    private final TestFederation exercise = TestFederation.running();

    @Inject
    CollectCalls calls;

    @Test
    void whatIsCollectedIsAnsweredByReceipts() throws InterruptedException {
        var node = new Holding("XA", List.of(letter(), letter()));
        try (var server = TestNode.offer("XA", node)) {
            assertThat(calls.collect(XA)).isTrue();
            assertThat(server.received()).isEmpty();
        }
        assertThat(node.said.getFirst().getHello().getMember()).isEqualTo(TestFederation.SELF);
        assertThat(node.said.stream().filter(CollectRequest::hasReceipt)).hasSize(2);
    }

    @Test
    void aNodeThatCallsItselfAnotherMemberIsLeft() throws InterruptedException {
        var node = new Holding("XC", List.of(letter()));
        try (var server = TestNode.offer("XA", node)) {
            assertThat(calls.collect(XA)).isFalse();
            assertThat(server.received()).isEmpty();
        }
        assertThat(node.said)
                .singleElement()
                .satisfies(frame -> assertThat(frame.hasHello()).isTrue());
    }

    @Test
    void aNodeThatIsAwayIsLeft() throws InterruptedException {
        assertThat(calls.collect(XA)).isFalse();
    }

    @Test
    void aCallThatEndsAtOnceWithoutAnythingIsInVain() throws InterruptedException {
        var node = new Holding("XA", List.of());
        try (var server = TestNode.offer("XA", node)) {
            assertThat(calls.collect(XA)).isFalse();
            assertThat(server.received()).isEmpty();
        }
    }

    /** To another State, so that its receipt is a final refusal and no feature ever has to handle it. */
    private ByteString letter() {
        return Letters.letter(exercise.state("XA"), Instant.now(), message -> message.setTo("XC"));
    }

    /** A node that gives out envelopes to whoever collects, and ends the call when all are answered. */
    private static final class Holding extends ExchangeServiceImplBase {
        private final String calledItself;
        private final List<ByteString> envelopes;
        private final List<CollectRequest> said = new CopyOnWriteArrayList<>();

        Holding(String calledItself, List<ByteString> envelopes) {
            this.calledItself = calledItself;
            this.envelopes = envelopes;
        }

        @Override
        public StreamObserver<CollectRequest> collect(StreamObserver<CollectResponse> responses) {
            return new StreamObserver<>() {
                @Override
                public void onNext(CollectRequest frame) {
                    said.add(frame);
                    if (frame.hasHello()) {
                        responses.onNext(
                                CollectResponse.newBuilder().setHello(hello()).build());
                        envelopes.forEach(envelope -> responses.onNext(CollectResponse.newBuilder()
                                .setEnvelope(envelope)
                                .build()));
                    }
                    if (said.size() == envelopes.size() + 1) {
                        responses.onCompleted();
                    }
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onCompleted() {}
            };
        }

        private Hello hello() {
            return Hello.newBuilder()
                    .setFederation(TestFederation.NAME)
                    .setMember(calledItself)
                    .setTrustListVersion(1)
                    .setClock(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()))
                    .build();
        }
    }
}
