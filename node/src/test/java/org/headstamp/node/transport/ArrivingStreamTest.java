package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.NotNowCode;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Hello;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.junit.jupiter.api.Test;

/** What is taken together on one stream, and how it is answered. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ArrivingStreamTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final EnvelopeReply RECEIPT = new EnvelopeReply.Receipted(SealedReceipt.newBuilder()
            .setContent(ByteString.copyFromUtf8("a receipt"))
            .build());
    private static final EnvelopeReply LATER = new EnvelopeReply.NotNow(NotNowCode.LIST_BEHIND, "later", null);

    @Inject
    LogProofs log;

    private final FakeReplies replies = new FakeReplies();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayTake = new CountDownLatch(1);
    private volatile boolean isTaking;

    @Test
    void whatWaitsTogetherIsTakenTogetherAndAnsweredByOneFrame() {
        var stream = open(64, envelopes -> List.of(RECEIPT, RECEIPT, LATER, RECEIPT));
        send(stream, 4);
        mayTake.countDown();
        await().until(() -> replies.sent.size() == 4);
        assertThat(batches).containsExactly(1, 4);
        assertThat(answers()).extracting(DeliverResponse::getAnswered).containsExactly(2, 0, 0);
        assertThat(answers())
                .extracting(DeliverResponse::getFrameCase)
                .containsExactly(
                        DeliverResponse.FrameCase.RECEIPT,
                        DeliverResponse.FrameCase.NOT_NOW,
                        DeliverResponse.FrameCase.RECEIPT);
    }

    @Test
    void aSenderThatUnderstandsNoSharedReceiptsGetsOneEach() {
        var stream = open(0, envelopes -> List.of(RECEIPT));
        send(stream, 2);
        mayTake.countDown();
        await().until(() -> replies.sent.size() == 3);
        assertThat(batches).containsExactly(1, 1, 1);
    }

    @Test
    void aPeerThatDoesNotReadItsAnswersIsGivenUp() {
        var unused = open(64, envelopes -> List.of(RECEIPT));
        replies.reads = false;
        mayTake.countDown();
        await().until(() -> replies.failure != null);
        assertThat(Objects.requireNonNull(replies.failure).getStatus().getCode())
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        assertThat(replies.sent).isEmpty();
    }

    @Test
    void aPeerThatReadsOnInTimeIsAnswered() {
        var unused = open(64, envelopes -> List.of(RECEIPT));
        replies.reads = false;
        mayTake.countDown();
        replies.readOn();
        await().until(() -> replies.sent.size() == 1);
    }

    @Test
    void whatCameBeforeTheEndIsAnsweredAndThenTheStreamEnds() {
        var stream = open(64, envelopes -> List.of(RECEIPT, RECEIPT));
        send(stream, 2);
        stream.end();
        mayTake.countDown();
        await().until(() -> replies.isComplete);
        assertThat(answers())
                .singleElement()
                .satisfies(frame -> assertThat(frame.getAnswered()).isEqualTo(2));
    }

    @Test
    void whatAPeerThatLeftSentIsNotTakenAnyMore() {
        var stream = open(64, envelopes -> List.of(RECEIPT, RECEIPT));
        send(stream, 2);
        replies.leave();
        mayTake.countDown();
        await().pollDelay(PATIENCE).until(() -> batches.equals(List.of(1)));
        assertThat(replies.isComplete).isFalse();
    }

    @Test
    void aFailureOfTheNodeEndsTheStreamAndTellsNothingOfIt() {
        var stream = open(64, envelopes -> {
            throw new IllegalStateException("the database is away");
        });
        send(stream, 1);
        mayTake.countDown();
        await().until(() -> replies.failure != null);
        assertThat(Objects.requireNonNull(replies.failure).getStatus().getCode())
                .isEqualTo(Status.Code.INTERNAL);
        assertThat(replies.failure).hasMessageNotContaining("database");
    }

    private interface Taking {
        List<EnvelopeReply> take(List<ByteString> envelopes);
    }

    /** A stream whose first envelope is being taken until a test lets it go: what is sent then waits together. */
    private ArrivingStream open(int receiptBatch, Taking inbox) {
        var stream = new ArrivingStream(
                hello -> {},
                envelopes -> take(envelopes, inbox),
                checkpoint -> {},
                new OutgoingFrames(replies, new CheckpointFeed(log), PATIENCE));
        stream.begin();
        stream.onNext(DeliverRequest.newBuilder()
                .setHello(Hello.newBuilder().setReceiptBatch(receiptBatch))
                .build());
        send(stream, 1);
        await().until(() -> isTaking);
        return stream;
    }

    private List<EnvelopeReply> take(List<ByteString> envelopes, Taking inbox) {
        batches.add(envelopes.size());
        if (batches.size() > 1) {
            return inbox.take(envelopes);
        }
        isTaking = true;
        try {
            mayTake.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of(LATER);
    }

    /** The answers to all but the first. */
    private List<DeliverResponse> answers() {
        return replies.sent.subList(1, replies.sent.size());
    }

    private static void send(ArrivingStream stream, int count) {
        for (int i = 0; i < count; i++) {
            stream.onNext(DeliverRequest.newBuilder()
                    .setEnvelope(ByteString.copyFromUtf8("envelope " + i))
                    .build());
        }
    }
}
