package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.audit.LogProofs;
import org.headstamp.node.exchange.EnvelopeReply;
import org.headstamp.node.exchange.NotNowCode;
import org.headstamp.node.exchange.PeerUnreachableException;
import org.headstamp.node.exchange.RejectionCode;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Hello;
import org.headstamp.proto.exchange.v1.NotNow;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.exchange.v1.UnsealedRefusal;
import org.junit.jupiter.api.Test;

/** What this node makes of the peers that it calls. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DepartureTest {
    private static final MemberState XA = new MemberState("XA");
    private static final ByteString ENVELOPE = ByteString.copyFromUtf8("an envelope");
    private static final SealedReceipt RECEIPT = SealedReceipt.newBuilder()
            .setContent(ByteString.copyFromUtf8("a receipt"))
            .build();

    private final TestFederation exercise = TestFederation.running();

    @Inject
    GrpcExchangePeer peers;

    @Inject
    LogProofs log;

    @Test
    void anEnvelopeReachesThePeerAndItsReceiptComesBack() throws PeerUnreachableException {
        try (var node = TestNode.listen("XA", envelope -> receipt())) {
            assertThat(deliver(XA, ENVELOPE)).isEqualTo(new EnvelopeReply.Receipted(RECEIPT));
            assertThat(deliver(XA, ENVELOPE)).isEqualTo(new EnvelopeReply.Receipted(RECEIPT));
            assertThat(node.received()).containsExactly(ENVELOPE, ENVELOPE);
        }
    }

    @Test
    void notNowAndRefusalAreToldAsTheyCame() throws PeerUnreachableException {
        var notNow = DeliverResponse.newBuilder()
                .setNotNow(NotNow.newBuilder()
                        .setCode(org.headstamp.proto.exchange.v1.NotNowCode.NOT_NOW_CODE_LIST_BEHIND)
                        .setDetail("later")
                        .setRetryAfter(com.google.protobuf.Duration.newBuilder().setSeconds(86_400)))
                .build();
        try (var node = TestNode.listen("XA", envelope -> Optional.of(notNow))) {
            assertThat(deliver(XA, ENVELOPE))
                    .isEqualTo(new EnvelopeReply.NotNow(NotNowCode.LIST_BEHIND, "later", Duration.ofHours(1)));
            assertThat(node.received()).hasSize(1);
        }
        var refusal = DeliverResponse.newBuilder()
                .setRefusal(UnsealedRefusal.newBuilder()
                        .setCode(org.headstamp.proto.exchange.v1.RejectionCode.REJECTION_CODE_BAD_SEAL)
                        .setDetail("no"))
                .build();
        try (var node = TestNode.listen("XA", envelope -> Optional.of(refusal))) {
            assertThat(deliver(XA, ENVELOPE)).isEqualTo(new EnvelopeReply.Refused(RejectionCode.BAD_SEAL, "no"));
            assertThat(node.received()).hasSize(1);
        }
    }

    @Test
    void aPeerThatIsAwayIsUnreachableAndIsReachedWhenItIsBack() throws PeerUnreachableException {
        assertThatThrownBy(() -> deliver(XA, ENVELOPE))
                .isInstanceOf(PeerUnreachableException.class)
                .hasMessageContaining("the node of XA cannot be reached")
                .hasMessageContaining("Connection refused");
        try (var node = TestNode.listen("XA", envelope -> receipt())) {
            assertThat(deliver(XA, ENVELOPE)).isInstanceOf(EnvelopeReply.Receipted.class);
            assertThat(node.received()).hasSize(1);
        }
        try (var node = TestNode.listen("XA", envelope -> receipt())) {
            assertThat(deliver(XA, ENVELOPE)).isInstanceOf(EnvelopeReply.Receipted.class);
            assertThat(node.received()).hasSize(1);
        }
    }

    @Test
    void aServerOfAnotherStateIsNotTalkedTo() {
        try (var node = TestNode.listen("XA", exercise.state("XC"), "XA", envelope -> receipt())) {
            assertThatThrownBy(() -> deliver(XA, ENVELOPE))
                    .isInstanceOf(PeerUnreachableException.class)
                    .hasMessageContaining("is one of XC, not of XA");
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void aServerThatCallsItselfAnotherMemberIsSentNothing() {
        try (var node = TestNode.listen("XA", exercise.state("XA"), "XC", envelope -> receipt())) {
            assertThatThrownBy(() -> deliver(XA, ENVELOPE))
                    .isInstanceOf(PeerUnreachableException.class)
                    .hasMessageContaining("the certificate is one of XA, the hello is not");
            assertThat(node.received()).isEmpty();
        }
    }

    @Test
    void aPeerThatDoesNotAnswerIsGivenUp() {
        try (var node = TestNode.listen("XA", envelope -> Optional.empty())) {
            assertThatThrownBy(() -> deliver(XA, ENVELOPE))
                    .isInstanceOf(PeerUnreachableException.class)
                    .hasMessageContaining("did not answer in time");
            assertThat(node.received()).containsExactly(ENVELOPE);
        }
    }

    @Test
    void aStreamWhoseConnectionIsGoneIsClosedAllTheSame() throws Exception {
        var stream = DepartingStream.open(
                XA,
                new GoneChannel(),
                Duration.ofSeconds(5),
                Hello.getDefaultInstance(),
                hello -> {},
                new CheckpointFeed(log),
                checkpoint -> {});
        assertThatCode(stream::close).doesNotThrowAnyException();
    }

    @Test
    void aStateWithoutAnEndpointIsUnreachable() {
        assertThatThrownBy(() -> deliver(new MemberState("XZ"), ENVELOPE))
                .isInstanceOf(PeerUnreachableException.class)
                .hasMessageContaining("no endpoint");
    }

    /** What was open before may have ended unseen: then there is a second try, as whoever sends makes it. */
    private EnvelopeReply deliver(MemberState peer, ByteString envelope) throws PeerUnreachableException {
        boolean wasUsed = false;
        while (true) {
            try (var delivery = peers.open(peer)) {
                wasUsed = delivery.isUsed();
                delivery.send(envelope);
                return delivery.next().reply();
            } catch (PeerUnreachableException e) {
                if (!wasUsed) {
                    throw e;
                }
                wasUsed = false;
            }
        }
    }

    private static Optional<DeliverResponse> receipt() {
        return Optional.of(DeliverResponse.newBuilder().setReceipt(RECEIPT).build());
    }
}
