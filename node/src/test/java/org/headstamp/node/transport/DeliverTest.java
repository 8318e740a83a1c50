package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Letters;
import org.headstamp.pki.Sha256;
import org.headstamp.proto.exchange.v1.DeliverRequest;
import org.headstamp.proto.exchange.v1.DeliverResponse.FrameCase;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.ExchangeServiceGrpc;
import org.headstamp.proto.exchange.v1.GetReceiptRequest;
import org.headstamp.proto.exchange.v1.RejectionCode;
import org.junit.jupiter.api.Test;

/** What a peer may send on a stream, and what comes back. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DeliverTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private final TestFederation exercise = TestFederation.running();

    @Test
    void anEnvelopeIsAnsweredByItsReceiptAndGetReceiptGivesTheSame()
            throws StatusException, InvalidProtocolBufferException {
        var letter = letter();
        try (var peer = TestPeer.of("XA")) {
            var first = peer.deliver(letter);
            assertThat(first.getFrameCase()).isEqualTo(FrameCase.RECEIPT);
            assertThat(peer.deliver(letter).getReceipt()).isEqualTo(first.getReceipt());
            var envelope = Envelope.parseFrom(letter);
            assertThat(peer.receipt(Sha256.of(envelope.getContent()), Sha256.of(envelope.getSeal())))
                    .contains(first.getReceipt());
        }
    }

    @Test
    void anotherStateLearnsNothingOfTheReceipt() throws StatusException, InvalidProtocolBufferException {
        var letter = letter();
        var envelope = Envelope.parseFrom(letter);
        try (var sender = TestPeer.of("XA");
                var other = TestPeer.of("XC")) {
            assertThat(sender.deliver(letter).hasReceipt()).isTrue();
            assertThat(other.receipt(Sha256.of(envelope.getContent()), Sha256.of(envelope.getSeal())))
                    .isEmpty();
        }
    }

    @Test
    void anEnvelopeSealedByAnotherStateThanTheChannelsIsRefused() throws StatusException {
        try (var peer = TestPeer.of("XC")) {
            var answer = peer.deliver(letter());
            assertThat(answer.getRefusal().getCode()).isEqualTo(RejectionCode.REJECTION_CODE_CHANNEL_MISMATCH);
        }
    }

    @Test
    void aTruncatedEnvelopeIsRefusedAndTheStreamGoesOn() throws StatusException {
        var letter = letter();
        try (var peer = TestPeer.of("XA")) {
            var answer = peer.deliver(letter.substring(0, letter.size() / 2));
            assertThat(answer.getRefusal().getCode()).isEqualTo(RejectionCode.REJECTION_CODE_MALFORMED);
            assertThat(peer.deliver(letter).hasReceipt()).isTrue();
        }
    }

    @Test
    void aFrameOverTwoMebibytesEndsTheStreamAndTheNextOneWorks() throws StatusException {
        var large = ByteString.copyFrom(new byte[2 * MEBIBYTE + 1]);
        try (var peer = TestPeer.of("XA")) {
            var unused = peer.open();
            assertThatThrownBy(() -> peer.deliver(large))
                    .satisfies(e -> assertThat(Status.fromThrowable(e).getCode())
                            .isIn(Status.Code.RESOURCE_EXHAUSTED, Status.Code.CANCELLED));
        }
        try (var peer = TestPeer.of("XA")) {
            assertThat(peer.deliver(letter()).hasReceipt()).isTrue();
        }
    }

    @Test
    void anEnvelopeOverOneMebibyteIsRefusedByTheInbox() throws StatusException {
        try (var peer = TestPeer.of("XA")) {
            var large = Envelope.newBuilder()
                    .setContent(ByteString.copyFrom(new byte[MEBIBYTE + 1]))
                    .build();
            assertThat(peer.deliver(large.toByteString()).getRefusal().getCode())
                    .isEqualTo(RejectionCode.REJECTION_CODE_TOO_LARGE);
        }
    }

    @Test
    void aStreamThatDoesNotBeginWithAHelloIsEnded() {
        try (var peer = TestPeer.of("XA")) {
            assertThatThrownBy(() -> peer.send(
                            DeliverRequest.newBuilder().setEnvelope(letter()).build()))
                    .hasMessageContaining("INVALID_ARGUMENT")
                    .hasMessageContaining("hello");
        }
    }

    @Test
    void aSecondHelloEndsTheStream() throws StatusException {
        try (var peer = TestPeer.of("XA")) {
            var unused = peer.open();
            assertThatThrownBy(peer::open).hasMessageContaining("a stream has one hello");
        }
    }

    @Test
    void aFrameThatCarriesNothingEndsTheStream() {
        try (var peer = TestPeer.of("XA")) {
            assertThatThrownBy(() -> peer.send(DeliverRequest.getDefaultInstance()))
                    .hasMessageContaining("INVALID_ARGUMENT");
        }
    }

    @Test
    void aHelloOfAnotherFederationEndsTheStream() {
        try (var peer = TestPeer.of("XA")) {
            var hello = peer.hello().setFederation("another");
            assertThatThrownBy(() -> peer.send(
                            DeliverRequest.newBuilder().setHello(hello).build()))
                    .hasMessageContaining("FAILED_PRECONDITION")
                    .hasMessageContaining(TestFederation.NAME);
        }
    }

    @Test
    void aDigestOfAnotherLengthIsRefused() {
        try (var peer = TestPeer.of("XA")) {
            var request = GetReceiptRequest.newBuilder()
                    .setContentSha256(ByteString.copyFromUtf8("short"))
                    .build();
            assertThatThrownBy(() ->
                            ExchangeServiceGrpc.newBlockingStub(peer.channel()).getReceipt(request))
                    .hasMessageContaining("INVALID_ARGUMENT");
        }
    }

    /** To another State, so that its receipt is a final refusal and no feature ever has to handle it. */
    private ByteString letter() {
        return Letters.letter(exercise.state("XA"), Instant.now(), message -> message.setTo("XC"));
    }
}
