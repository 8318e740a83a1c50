package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.transport.TestPeer;
import org.headstamp.proto.exchange.v1.CollectRequest;
import org.headstamp.proto.exchange.v1.CollectResponse;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A State whose network lets nobody in collects what waits for it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CollectTest {
    private static final int PATIENCE_SECONDS = 10;

    @Inject
    ExchangeFixture exchange;

    @Inject
    Messages messages;

    private final TestState collector = TestFederation.running().state("XA");
    private final ReceivingState partner = new ReceivingState(collector);
    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XA-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
    }

    @Test
    void whatWaitsIsSentInOrderAndSettledByOneReceipt() throws Exception {
        var sent = List.of(send(), send());
        try (var peer = TestPeer.of("XA")) {
            var call = collect(peer);
            var envelopes = List.of(envelope(call), envelope(call));
            assertThat(envelopes).containsExactly(stored(sent.getFirst()), stored(sent.getLast()));
            answer(call, envelopes);
            await().until(() -> states(sent).equals(List.of("DELIVERED", "DELIVERED")));
        }
    }

    @Test
    void whatIsDecidedWhileTheCallIsOpenFollows() throws Exception {
        try (var peer = TestPeer.of("XA")) {
            var call = collect(peer);
            var id = send();
            var envelope = envelope(call);
            assertThat(envelope).isEqualTo(stored(id));
            answer(call, List.of(envelope));
            await().until(() -> states(List.of(id)).equals(List.of("DELIVERED")));
        }
    }

    @Test
    void twoCollectorsShareWhatWaits() throws Exception {
        try (var one = TestPeer.of("XA");
                var other = TestPeer.of("XA")) {
            var calls = List.of(collect(one), collect(other));
            var id = send();
            var envelope = stored(id);
            var given = new ArrayList<BlockingClientCall<CollectRequest, CollectResponse>>();
            for (var call : calls) {
                if (isGiven(call, envelope)) {
                    given.add(call);
                }
            }
            assertThat(given).hasSize(1);
            answer(given.getFirst(), List.of(envelope));
            await().until(() -> states(List.of(id)).equals(List.of("DELIVERED")));
        }
    }

    private static boolean isGiven(BlockingClientCall<CollectRequest, CollectResponse> call, ByteString envelope)
            throws StatusException, InterruptedException {
        try {
            var frame = call.read(2, TimeUnit.SECONDS);
            return frame != null && frame.getEnvelope().equals(envelope);
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Test
    void whatACollectorLeftUnansweredWaitsForItsNextCall() throws Exception {
        var id = send();
        try (var peer = TestPeer.of("XA")) {
            assertThat(envelope(collect(peer))).isEqualTo(stored(id));
        }
        await().until(() -> messages.find(id).orElseThrow().failed() != null);
        try (var peer = TestPeer.of("XA")) {
            var call = collect(peer);
            var again = envelope(call);
            assertThat(again).isEqualTo(stored(id));
            answer(call, List.of(again));
            await().until(() -> states(List.of(id)).equals(List.of("DELIVERED")));
        }
    }

    @Test
    void aCollectorThatAnswersBeforeItsHelloIsRefused() throws Exception {
        try (var peer = TestPeer.of("XA")) {
            var call = ExchangeServiceGrpc.newBlockingV2Stub(peer.channel()).collect();
            write(
                    call,
                    CollectRequest.newBuilder()
                            .setReceipt(partner.receipt(List.of()))
                            .build());
            assertThatThrownBy(() -> call.read(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasMessageContaining("INVALID_ARGUMENT")
                    .hasMessageContaining("hello");
        }
    }

    @Test
    void aCollectorOfAnotherNameIsRefused() throws Exception {
        try (var peer = TestPeer.of("XA")) {
            var call = ExchangeServiceGrpc.newBlockingV2Stub(peer.channel()).collect();
            write(
                    call,
                    CollectRequest.newBuilder()
                            .setHello(peer.hello().setMember("XC"))
                            .build());
            assertThatThrownBy(() -> call.read(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasMessageContaining("FAILED_PRECONDITION");
        }
    }

    private MessageId send() {
        return exchange.send(caseId, collector.state(), header -> header);
    }

    private ByteString stored(MessageId id) {
        return messages.find(id).orElseThrow().envelope();
    }

    private List<String> states(List<MessageId> ids) {
        var states = new ArrayList<String>();
        ids.forEach(id -> states.add(messages.find(id).orElseThrow().state()));
        return states;
    }

    private static BlockingClientCall<CollectRequest, CollectResponse> collect(TestPeer peer) throws Exception {
        var call = ExchangeServiceGrpc.newBlockingV2Stub(peer.channel()).collect();
        write(
                call,
                CollectRequest.newBuilder()
                        .setHello(peer.hello().setReceiptBatch(Inbox.MOST_TOGETHER))
                        .build());
        assertThat(read(call).hasHello()).isTrue();
        return call;
    }

    private static ByteString envelope(BlockingClientCall<CollectRequest, CollectResponse> call) throws Exception {
        return read(call).getEnvelope();
    }

    private static CollectResponse read(BlockingClientCall<CollectRequest, CollectResponse> call) throws Exception {
        var frame = call.read(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        return frame;
    }

    private void answer(BlockingClientCall<CollectRequest, CollectResponse> call, List<ByteString> envelopes)
            throws Exception {
        write(
                call,
                CollectRequest.newBuilder()
                        .setReceipt(partner.receipt(envelopes))
                        .setAnswered(envelopes.size())
                        .build());
    }

    private static void write(BlockingClientCall<CollectRequest, CollectResponse> call, CollectRequest frame)
            throws StatusException, InterruptedException, TimeoutException {
        assertThat(call.write(frame, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
