package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.exchange.EvidenceLetters.notice;
import static org.headstamp.node.exchange.EvidenceLetters.sealed;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.proto.exchange.v1.EvidenceNotice;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.Message.PayloadCase;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.headstamp.proto.exchange.v1.SentEvidence;
import org.headstamp.proto.exchange.v1.SilenceEvidence;
import org.headstamp.proto.exchange.v1.SilenceKind;
import org.headstamp.proto.trace.v1.Acknowledgement;
import org.headstamp.proto.trace.v1.AcknowledgementOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Evidence of silence, of both sides, and what overrules it. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class SilenceTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    SilenceEvidences silences;

    @Inject
    Evidences evidences;

    @Inject
    Messages messages;

    private final ReceivingState partner = new ReceivingState(partner());
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int next = 1;
    private final Instant deadline = now.minusSeconds(60);

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(new RecordingHandler());
        exchange.peers.behave(partner().state(), partner);
    }

    @Nested
    class Ours {
        @Test
        void sealsRequestReceiptAndCheckpointAndGoesToTheSilentState() throws Exception {
            var request = exchange.send(caseId);
            exchange.sendAll();
            var id = issue(Silence.NOT_ANSWERED, request);
            exchange.sendAll();
            var asked = messages.find(request).orElseThrow();
            assertThat(partner.taken.getLast().getPayloadCase()).isEqualTo(PayloadCase.EVIDENCE_NOTICE);
            var sealed = partner.taken.getLast().getEvidenceNotice().getSilence();
            var seal = SealVerifier.verify(SealKind.EVIDENCE, sealed.getContent(), sealed.getSeal());
            assertThat(seal.signingTime()).isEqualTo(now);
            var said = SilenceEvidence.parseFrom(sealed.getContent());
            assertThat(said.getKind()).isEqualTo(SilenceKind.SILENCE_KIND_NOT_ANSWERED);
            assertThat(said.getFrom() + said.getTo()).isEqualTo("XBXC");
            assertThat(said.getMessageId()).isEqualTo(request.toString());
            assertThat(said.getContentSha256()).isEqualTo(asked.content().bytes());
            assertThat(said.getReceipt().toByteString()).isEqualTo(asked.receipt());
            assertThat(HeaderWire.fromWire(said.getDeadline())).isEqualTo(deadline);
            assertThat(said.getCheckpoint().toStringUtf8()).startsWith(TestFederation.NAME + "/XB/1\n");
            assertThat(kept()).satisfies(evidence -> {
                assertThat(evidence.id()).isEqualTo(id.orElseThrow());
                assertThat(evidence.kind()).isEqualTo(EvidenceKind.NOT_ANSWERED);
                assertThat(evidence.deliveredAt()).isNotNull();
                assertThat(evidence.isReceived()).isFalse();
            });
            assertThat(exchange.logged.outcomes(caseId)).contains("STATE_CHANGED node EVIDENCE_NOT_ANSWERED_ISSUED");
        }

        @Test
        void countsWhatArrivedUntilThen() throws Exception {
            var request = exchange.send(caseId);
            exchange.sendAll();
            bring(message -> message.setPairSequence(900_001));
            issue(Silence.NOT_OPENED, request);
            var said = SilenceEvidence.parseFrom(kept().content());
            assertThat(said.getHighestPairSequence()).isGreaterThanOrEqualTo(900_001);
            assertThat(said.getKind()).isEqualTo(SilenceKind.SILENCE_KIND_NOT_OPENED);
        }

        @Test
        void isIssuedOnceForADeadlineAndAgainForALaterOne() {
            var request = exchange.send(caseId);
            exchange.sendAll();
            var first = issue(Silence.NOT_ANSWERED, request);
            assertThat(issue(Silence.NOT_ANSWERED, request)).isEqualTo(first);
            assertThat(inTransaction(
                            () -> silences.issue(Silence.NOT_ANSWERED, request, deadline.plusSeconds(30), now)))
                    .isNotEqualTo(first);
            assertThat(evidences.ofCase(caseId)).hasSize(2);
        }

        @Test
        void isNotIssuedForWhatTheOtherNodeNeverReceipted() {
            var request = exchange.send(caseId);
            assertThat(issue(Silence.NOT_ANSWERED, request)).isEmpty();
            assertThat(evidences.ofCase(caseId)).isEmpty();
            var foreign = MessageId.parse(bring(message -> message).getId());
            assertThatThrownBy(() -> issue(Silence.NOT_ANSWERED, foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no message of ours is " + foreign);
        }

        @Test
        void isOverruledByWhatTheOtherStateProvesToHaveSentAndBothStay() {
            var request = exchange.send(caseId);
            exchange.sendAll();
            var answer = bring(message -> message.setInReplyTo(request.toString()));
            issue(Silence.NOT_ANSWERED, request);
            var arrived = messages.find(MessageId.parse(answer.getId())).orElseThrow();
            var proof = bringEvidence(noticeOfWord(
                    partner(), EvidenceLetters.sent(request, arrived).build()));
            assertThat(fate(proof)).isEqualTo("HANDLED");
            assertThat(evidences.ofCase(caseId))
                    .extracting(Evidence::code)
                    .containsExactlyInAnyOrder("EVIDENCE_NOT_ANSWERED_ISSUED", "EVIDENCE_SENT_RECEIVED");
        }

        @Test
        void isNotOverruledByAReceiptThatThisStateNeverGave() {
            var request = exchange.send(caseId);
            exchange.sendAll();
            var answer = bring(message -> message.setInReplyTo(request.toString()));
            var arrived = messages.find(MessageId.parse(answer.getId())).orElseThrow();
            var forged = EvidenceLetters.sent(request, arrived)
                    .setReceipt(SealedReceipt.newBuilder().setContent(ByteString.copyFromUtf8("forged")));
            assertContested(
                    bringEvidence(noticeOfWord(partner(), forged.build())),
                    "the receipt that it shows is not the one that this State gave");
            var aboutNothing = EvidenceLetters.sent(MessageId.parse(answer.getId()), arrived);
            assertContested(
                    bringEvidence(noticeOfWord(partner(), aboutNothing.build())),
                    "no request of ours in this case is " + answer.getId());
        }
    }

    @Nested
    class Theirs {
        private Message request = Message.getDefaultInstance();

        @BeforeEach
        void beAsked() {
            request = bring(message -> message);
        }

        @Test
        void isKeptAndNotAnsweredWhereNothingWasSent() {
            var notice = bringEvidence(notice(partner(), silence().build()));
            exchange.sendAll();
            assertThat(fate(notice)).isEqualTo("HANDLED");
            assertThat(partner.taken).isEmpty();
            assertThat(kept().code()).isEqualTo("EVIDENCE_NOT_ANSWERED_RECEIVED");
            assertThat(exchange.logged.outcomes(caseId)).contains("STATE_CHANGED node EVIDENCE_NOT_ANSWERED_RECEIVED");
        }

        @Test
        void isAnsweredWithTheAnswerThatWasReceipted() throws Exception {
            var answer = reply();
            exchange.sendAll();
            var notice = bringEvidence(notice(partner(), silence().build()));
            exchange.sendAll();
            var reply = partner.taken.getLast();
            assertThat(reply.getInReplyTo()).isEqualTo(notice.getId());
            var sealed = reply.getEvidenceNotice().getSent();
            assertThat(SealVerifier.verify(SealKind.EVIDENCE, sealed.getContent(), sealed.getSeal()))
                    .isNotNull();
            var said = SentEvidence.parseFrom(sealed.getContent());
            assertThat(said.getRequestId()).isEqualTo(request.getId());
            assertThat(said.getMessageId()).isEqualTo(answer.toString());
            assertThat(said.getContentSha256())
                    .isEqualTo(messages.find(answer).orElseThrow().content().bytes());
            assertThat(said.hasReceipt()).isTrue();
        }

        @Test
        void isAnsweredWithTheAnswerThatIsStillOnItsWay() throws Exception {
            partner.lostOnTheWay = 1000;
            reply();
            bringEvidence(notice(partner(), silence().build()));
            var ours = evidences.ofCase(caseId).stream()
                    .filter(evidence -> evidence.kind() == EvidenceKind.SENT)
                    .findFirst()
                    .orElseThrow();
            assertThat(SentEvidence.parseFrom(ours.content()).hasReceipt()).isFalse();
        }

        @Test
        void isNotAnsweredWithAWordThatDoesNotBreakItOrCameLater() {
            acknowledge();
            exchange.sendAll();
            bringEvidence(notice(partner(), silence().build()));
            assertThat(evidences.ofCase(caseId)).hasSize(1);
            bringEvidence(notice(
                    partner(),
                    silence()
                            .setKind(SilenceKind.SILENCE_KIND_NOT_OPENED)
                            .setDeadline(HeaderWire.toWire(now.minus(Duration.ofHours(2))))
                            .setNotSeenUntil(HeaderWire.toWire(now.minus(Duration.ofHours(1))))
                            .build(),
                    now.minus(Duration.ofHours(1))));
            assertThat(evidences.ofCase(caseId))
                    .as("the acknowledgement is younger")
                    .hasSize(2);
            bringEvidence(notice(
                    partner(),
                    silence().setKind(SilenceKind.SILENCE_KIND_NOT_OPENED).build()));
            assertThat(evidences.ofCase(caseId))
                    .extracting(Evidence::kind)
                    .as("an acknowledgement breaks the silence of persons")
                    .contains(EvidenceKind.SENT);
        }

        @Test
        void isKeptOnceHoweverOftenItComes() {
            var same = notice(partner(), silence().build());
            bringEvidence(same);
            bringEvidence(same);
            assertThat(evidences.ofCase(caseId)).hasSize(1);
        }

        @Test
        void isContestedWhereItDoesNotHold() {
            assertContested(
                    notice(
                            partner(),
                            silence()
                                    .setReceipt(SealedReceipt.getDefaultInstance())
                                    .build()),
                    "the receipt that it shows is not the one that this State gave");
            assertContested(
                    notice(
                            partner(),
                            silence()
                                    .setContentSha256(ByteString.copyFrom(new byte[32]))
                                    .build()),
                    "the request that it names has other digests here");
            assertContested(
                    notice(
                            partner(),
                            silence()
                                    .setMessageId("0190a0a0-0000-7000-8000-000000000000")
                                    .build()),
                    "the request that it names is none that this State received in this case");
            assertContested(
                    notice(
                            partner(),
                            silence()
                                    .setDeadline(HeaderWire.toWire(now.plus(Duration.ofHours(1))))
                                    .build()),
                    "it was sealed before the deadline that it says has passed");
            assertContested(
                    notice(partner(), silence().build(), now.minusSeconds(1)), "the signing time of the evidence is");
            assertContested(
                    notice(TestFederation.running().state("XA"), silence().build()), "the member that sealed is XA");
            assertContested(notice(partner(), silence().setTo("XA").build()), "the addressee is XA, not XB");
            assertThat(evidences.ofCase(caseId)).isEmpty();
        }

        @Test
        void ofNonDeliveryIsKept() {
            var content = NotDeliveredEvidence.newBuilder()
                    .setFederation(TestFederation.NAME)
                    .setFrom("XC")
                    .setTo("XB")
                    .setMessageId(request.getId())
                    .setContentSha256(ByteString.copyFrom(new byte[32]))
                    .setSealSha256(ByteString.copyFrom(new byte[32]))
                    .setNotSeenUntil(HeaderWire.toWire(now))
                    .build();
            var notice = EvidenceNotice.newBuilder()
                    .setNotDelivered(sealed(partner(), content.toByteString(), now))
                    .build();
            bringEvidence(notice);
            assertThat(kept().code()).isEqualTo("EVIDENCE_NOT_DELIVERED_RECEIVED");
        }

        private void assertContested(EvidenceNotice notice, String why) {
            SilenceTest.this.assertContested(bringEvidence(notice), why);
        }

        private SilenceEvidence.Builder silence() {
            return EvidenceLetters.silence(
                    partner(), messages.find(MessageId.parse(request.getId())).orElseThrow(), deadline);
        }

        private MessageId reply() {
            return send(ExchangeFixture.outgoing(caseId, partner().state(), header -> header)
                    .payload());
        }

        private void acknowledge() {
            send(Message.newBuilder()
                    .setAcknowledgement(Acknowledgement.newBuilder()
                            .setOutcome(AcknowledgementOutcome.ACKNOWLEDGEMENT_OUTCOME_ACCEPTED))
                    .build());
        }

        private MessageId send(Message payload) {
            return inTransaction(() -> outbox.enqueue(new OutgoingMessage(
                    caseId, partner().state(), MessageId.parse(request.getId()), ExchangeFixture.header(), payload)));
        }
    }

    private Optional<EvidenceId> issue(Silence silence, MessageId request) {
        return inTransaction(() -> silences.issue(silence, request, deadline, now));
    }

    private static <T> T inTransaction(Callable<T> what) {
        return QuarkusTransaction.requiringNew().call(what);
    }

    private Evidence kept() {
        assertThat(evidences.ofCase(caseId)).hasSize(1);
        return evidences.ofCase(caseId).getFirst();
    }

    /** A message of the partner in the case, handled. */
    private Message bring(UnaryOperator<Message.Builder> change) {
        var message = change.apply(Letters.message(partner(), Instant.now()).setCaseId(caseId.toString()))
                .setCaseSequence(next++)
                .build();
        inbox.accept(Letters.seal(partner(), message), partner().state());
        exchange.handleAll();
        return message;
    }

    private Message bringEvidence(EvidenceNotice notice) {
        return bring(message -> message.setEvidenceNotice(notice));
    }

    private EvidenceNotice noticeOfWord(TestState by, SentEvidence said) {
        return EvidenceNotice.newBuilder()
                .setSent(sealed(by, said.toByteString(), now))
                .build();
    }

    private String fate(Message message) {
        return messages.find(MessageId.parse(message.getId())).orElseThrow().state();
    }

    private void assertContested(Message notice, String why) {
        assertThat(fate(notice)).isEqualTo("CONFLICTED");
        exchange.sendAll();
        var reply = partner.taken.getLast();
        assertThat(reply.getInReplyTo()).isEqualTo(notice.getId());
        assertThat(reply.getConflictNotice().getDetail()).contains(why);
    }
}
