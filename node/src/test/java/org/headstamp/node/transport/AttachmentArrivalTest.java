package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.FetchAttachmentRequest;
import org.headstamp.proto.exchange.v1.FetchAttachmentResponse;
import org.headstamp.proto.exchange.v1.NoAttachment;
import org.junit.jupiter.api.Test;

/** What this node makes of the files that others give it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AttachmentArrivalTest {
    private static final MemberState XA = new MemberState("XA");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Sha256 DIGEST = Sha256.of(ByteString.copyFromUtf8("a file"));
    private static final ByteString ONE = ByteString.copyFromUtf8("one");
    private static final ByteString TWO = ByteString.copyFromUtf8("two");

    @Inject
    GrpcAttachmentPeer peers;

    private final List<ByteString> taken = new ArrayList<>();

    /** Another State's node that answers as a test says. */
    private static final class Giving extends ExchangeServiceGrpc.ExchangeServiceImplBase {
        private final List<FetchAttachmentRequest> asked = new CopyOnWriteArrayList<>();
        private final BiConsumer<FetchAttachmentRequest, ServerCallStreamObserver<FetchAttachmentResponse>> answer;
        private final AtomicBoolean cancelled = new AtomicBoolean();

        Giving(BiConsumer<FetchAttachmentRequest, ServerCallStreamObserver<FetchAttachmentResponse>> answer) {
            this.answer = answer;
        }

        @Override
        public void fetchAttachment(FetchAttachmentRequest request, StreamObserver<FetchAttachmentResponse> responses) {
            asked.add(request);
            var call = (ServerCallStreamObserver<FetchAttachmentResponse>) responses;
            call.setOnCancelHandler(() -> cancelled.set(true));
            answer.accept(request, call);
        }
    }

    private static FetchAttachmentResponse piece(ByteString bytes) {
        return FetchAttachmentResponse.newBuilder().setChunk(bytes).build();
    }

    private boolean fetch() throws PeerUnreachableException {
        return peers.fetch(XA, DIGEST, 7, PATIENCE, taken::add);
    }

    @Test
    void piecesComeInOrderUntilTheEnd() throws PeerUnreachableException {
        var giving = new Giving((request, responses) -> {
            responses.onNext(piece(ONE));
            responses.onNext(piece(TWO));
            responses.onCompleted();
        });
        try (var node = TestNode.offer("XA", giving)) {
            assertThat(fetch()).isTrue();
            assertThat(taken).containsExactly(ONE, TWO);
            assertThat(giving.asked)
                    .containsExactly(FetchAttachmentRequest.newBuilder()
                            .setSha256(DIGEST.bytes())
                            .setOffset(7)
                            .build());
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void aStateMayHaveNoSuchFile() throws PeerUnreachableException {
        var giving = new Giving((request, responses) -> {
            responses.onNext(FetchAttachmentResponse.newBuilder()
                    .setNoAttachment(NoAttachment.getDefaultInstance())
                    .build());
            responses.onCompleted();
        });
        try (var node = TestNode.offer("XA", giving)) {
            assertThat(fetch()).isFalse();
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void whatBreaksOffKeepsThePiecesThatCame() {
        var giving = new Giving((request, responses) -> {
            responses.onNext(piece(ONE));
            responses.onError(Status.ABORTED.withDescription("enough").asRuntimeException());
        });
        try (var node = TestNode.offer("XA", giving)) {
            assertBrokenOff("ABORTED enough");
            assertThat(taken).containsExactly(ONE);
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void aStateThatFallsSilentIsLeftAlone() {
        var giving = new Giving((request, responses) -> {});
        try (var node = TestNode.offer("XA", giving)) {
            assertThatThrownBy(() -> peers.fetch(XA, DIGEST, 0, Duration.ofSeconds(2), taken::add))
                    .isInstanceOf(PeerUnreachableException.class)
                    .hasMessageContaining("it did not answer in time");
            assertThat(taken).isEmpty();
            await().until(() -> giving.asked.isEmpty() || giving.cancelled.get());
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void whoWantsNoMoreEndsIt() throws PeerUnreachableException {
        var giving = new Giving((request, responses) -> {
            responses.onNext(piece(ONE));
            responses.onNext(piece(TWO));
        });
        try (var node = TestNode.offer("XA", giving)) {
            assertThat(peers.fetch(XA, DIGEST, 0, PATIENCE, bytes -> {
                        taken.add(bytes);
                        return false;
                    }))
                    .isTrue();
            assertThat(taken).containsExactly(ONE);
            await().untilTrue(giving.cancelled);
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void aPieceLargerThanTheSchemaAllowsOrOfNothingIsNotTaken() {
        var large = ByteString.copyFrom(new byte[(1 << 20) + 2048]);
        try (var node = TestNode.offer("XA", new Giving((request, responses) -> responses.onNext(piece(large))))) {
            assertBrokenOff("RESOURCE_EXHAUSTED");
            assertThat(node.received()).isEmpty();
        }
        var nothing = FetchAttachmentResponse.getDefaultInstance();
        try (var node = TestNode.offer("XA", new Giving((request, responses) -> responses.onNext(nothing)))) {
            assertBrokenOff("it gave a piece without bytes");
            assertThat(node.received()).isEmpty();
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aStateThatIsAwayIsUnreachable() {
        assertBrokenOff("Connection refused");
    }

    private void assertBrokenOff(String why) {
        assertThatThrownBy(this::fetch)
                .isInstanceOf(PeerUnreachableException.class)
                .hasMessageContaining("the node of XA cannot be reached")
                .hasMessageContaining(why);
    }
}
