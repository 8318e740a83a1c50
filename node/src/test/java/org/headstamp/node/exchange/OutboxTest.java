package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.exchange.ExchangeFixture.header;
import static org.headstamp.node.exchange.ExchangeFixture.outgoing;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.seal.SealKind;
import org.headstamp.pki.seal.SealVerifier;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.NotDeliveredEvidence;
import org.headstamp.proto.exchange.v1.ReceiptEntry;
import org.headstamp.proto.exchange.v1.Rejected;
import org.headstamp.proto.exchange.v1.SealedEvidence;
import org.headstamp.proto.trace.v1.Ground;
import org.headstamp.proto.trace.v1.RefusalNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OutboxTest {
    private static final Duration AFTER_EXPIRY = Duration.ofDays(14).plusHours(1);

    @Inject
    ExchangeFixture exchange;

    @Inject
    Outbox outbox;

    @Inject
    Messages messages;

    @Inject
    Settlements settlements;

    @Inject
    PeerTurns turns;

    @Inject
    EntityManager database;

    private final RecordingHandler feature = new RecordingHandler();
    private final ReceivingState partner = new ReceivingState(partner());
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
        exchange.peers.behave(partner().state(), partner);
    }

    @Test
    void whatAnExerciseSendsIsMarkedWhateverItsDraftSays() {
        exchange.send(caseId, partner().state(), header -> header.withTestOnly(false));
        exchange.sendAll();
        assertThat(partner.taken)
                .singleElement()
                .satisfies(message -> assertThat(message.getTestOnly()).isTrue());
    }

    @Test
    void anEnvelopeIsSealedByUsAndCountsItsPlace() throws Exception {
        exchange.send(caseId);
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(partner.taken).extracting(Message::getCaseSequence).containsExactly(1L, 2L);
        assertThat(partner.taken.get(1).getPairSequence())
                .isEqualTo(partner.taken.get(0).getPairSequence() + 1);
        var stored = Envelope.parseFrom(messages.ofCase(caseId).getFirst().envelope());
        var seal = SealVerifier.verify(SealKind.MESSAGE, stored.getContent(), stored.getSeal());
        assertThat(seal.certificate()).isEqualTo(own().sealCertificate());
    }

    private static org.headstamp.node.TestState own() {
        return TestFederation.running().state(TestFederation.SELF);
    }

    @Test
    void aWorkerThatComesLateRevivesNothingThatIsSettled() {
        var id = exchange.send(caseId);
        exchange.sendAll();
        settlements.postpone(List.of(id.value()), FailedAttempt.overloaded(), Instant.now());
        settlements.expire(id.value(), Instant.now());
        assertThat(messages.find(id)).hasValueSatisfying(message -> {
            assertThat(message.state()).isEqualTo("DELIVERED");
            assertThat(message.nextAttemptAt()).isNull();
        });
    }

    @Test
    void outsideATransactionNothingIsSent() {
        assertThatThrownBy(() -> outbox.enqueue(outgoing(caseId, partner().state(), header -> header)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void nothingIsSentToAStateThatIsNoMember() {
        assertThatThrownBy(() -> exchange.send(caseId, new MemberState("XZ"), header -> header))
                .isInstanceOf(CannotSendException.class)
                .hasMessageContaining("XZ");
        assertThat(messages.ofCase(caseId)).isEmpty();
    }

    @Test
    void aMessageLargerThanAllowedIsRefusedBeforeItIsSealed() {
        var payload = Message.newBuilder()
                .setRefusalNotice(RefusalNotice.newBuilder()
                        .setGround(Ground.GROUND_NATIONAL_SECURITY)
                        .setExplanation("x".repeat(Outbox.MAXIMUM_CONTENT)))
                .build();
        var large = new OutgoingMessage(caseId, partner().state(), null, header(), payload);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> outbox.enqueue(large)))
                .isInstanceOf(CannotSendException.class);
        assertThat(messages.ofCase(caseId)).isEmpty();
    }

    @Test
    void aFullQueueTakesNoMore() {
        exchange.send(caseId);
        QuarkusTransaction.requiringNew().run(this::fillTheQueue);
        try {
            // What another replica puts there is seen within a second.
            await().untilAsserted(() -> assertThatThrownBy(() -> exchange.send(caseId))
                    .isInstanceOf(CannotSendException.class)
                    .hasMessageContaining("10000 messages already wait for XC"));
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("delete from outbox where kind = 'FILLING'")
                            .executeUpdate());
        }
    }

    private void fillTheQueue() {
        database.createNativeQuery("""
                        insert into outbox (message_id, peer, case_id, kind, priority, case_sequence, pair_sequence,
                          envelope, content_sha256, seal_sha256, leaf_hash, sealed_at, expires_at, state, attempts)
                        select gen_random_uuid(), peer, case_id, 'FILLING', priority, -n, -n,
                          envelope, content_sha256, seal_sha256, leaf_hash, sealed_at, expires_at, state, 0
                        from outbox, generate_series(1, 10000) n where case_id = ?1""").setParameter(1, caseId.toString()).executeUpdate();
    }

    @Test
    void aFinalRefusalSettlesAndTellsTheFeature() {
        exchange.peers.behave(
                partner().state(),
                new SpeakingState(envelope -> new EnvelopeReply.Receipted(partner.receipt(
                        parse(envelope),
                        ReceiptEntry.newBuilder()
                                .setRejected(Rejected.newBuilder()
                                        .setCode(
                                                org.headstamp.proto.exchange.v1.RejectionCode
                                                        .REJECTION_CODE_INVALID_PAYLOAD)
                                        .setDetail("no"))))));
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(feature.settled)
                .containsExactly(new Settlement.Outcome.Rejected(RejectionCode.INVALID_PAYLOAD, "no"));
        assertThat(state()).isEqualTo("REJECTED");
    }

    @Test
    void notNowIsTriedAgain() {
        exchange.peers.behave(
                partner().state(),
                new SpeakingState(envelope -> new EnvelopeReply.NotNow(
                        NotNowCode.LIST_BEHIND, "the trust list is out of date", Duration.ofMinutes(2))));
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(messages.ofCase(caseId).getFirst()).satisfies(message -> {
            assertThat(message.state()).isEqualTo("QUEUED");
            assertThat(message.failed())
                    .isEqualTo(new FailedAttempt(
                            FailureCause.NOT_NOW,
                            "LIST_BEHIND",
                            "not now: LIST_BEHIND: the trust list is out of date"));
            assertThat(message.nextAttemptAt()).isAfter(Instant.now().plusSeconds(100));
        });
        exchange.peers.behave(partner().state(), partner);
        exchange.sendAllLater();
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void anUnsealedRefusalIsNoProofAndTriedAgain() {
        exchange.peers.behave(
                partner().state(),
                new SpeakingState(envelope -> new EnvelopeReply.Refused(RejectionCode.BAD_SEAL, "no")));
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(state()).isEqualTo("QUEUED");
        assertThat(failed())
                .isEqualTo(
                        new FailedAttempt(FailureCause.REFUSED_UNSEALED, "BAD_SEAL", "refused unsealed: BAD_SEAL: no"));
        assertThat(feature.settled).isEmpty();
    }

    @Test
    void aReceiptOfAnotherStateSettlesNothing() {
        var stranger = new ReceivingState(TestFederation.running().state("XA"));
        exchange.peers.behave(partner().state(), stranger);
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(failed().cause()).isEqualTo(FailureCause.BAD_RECEIPT);
        assertThat(failed().detail()).contains("the receipt does not hold");
        assertThat(feature.settled).isEmpty();
    }

    @Test
    void whyANodeIsNotReachedOrHasNoTimeIsKept() {
        exchange.peers.leave(partner().state());
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(failed().cause()).isEqualTo(FailureCause.UNREACHABLE);
        assertThat(failed().detail()).contains("cannot be reached");
        exchange.peers.behave(
                partner().state(), new SpeakingState(new EnvelopeReply.Overloaded(Duration.ofMinutes(1))));
        exchange.sendAllLater();
        assertThat(failed()).isEqualTo(new FailedAttempt(FailureCause.OVERLOADED, null, "the peer has too much to do"));
        exchange.peers.behave(partner().state(), partner);
        exchange.clock.later(Duration.ofHours(1), exchange::sendAll);
        assertThat(messages.ofCase(caseId).getFirst().failed()).isNull();
    }

    @Test
    void aPeerThatCallsIsTriedAgainAtOnceUnlessItAskedForTime() {
        exchange.peers.leave(partner().state());
        var unreached = exchange.send(caseId);
        exchange.sendAll();
        QuarkusTransaction.requiringNew().run(() -> inAnHour(unreached));
        exchange.peers.behave(
                partner().state(), new SpeakingState(new EnvelopeReply.Overloaded(Duration.ofMinutes(5))));
        caseId = exchange.freshCase(feature);
        var putOff = exchange.send(caseId);
        exchange.sendAll();
        exchange.clock.later(Duration.ofSeconds(2), () -> turns.isBack(partner().state()));
        assertThat(next(unreached)).isBefore(Instant.now().plusSeconds(60));
        assertThat(next(putOff)).isAfter(Instant.now().plusSeconds(200));
    }

    private void inAnHour(MessageId id) {
        database.createNativeQuery("update outbox set next_attempt_at = ?1 where message_id = ?2")
                .setParameter(1, Instant.now().plus(Duration.ofHours(1)))
                .setParameter(2, id.value())
                .executeUpdate();
    }

    private Instant next(MessageId id) {
        return Objects.requireNonNull(messages.find(id).orElseThrow().nextAttemptAt());
    }

    @Test
    void aMessageWithoutReceiptExpiresWithSealedEvidence() throws Exception {
        exchange.peers.leave(partner().state());
        var id = exchange.send(caseId);
        exchange.clock.later(AFTER_EXPIRY, exchange::sendAll);
        assertThat(feature.settled).containsExactly(new Settlement.Outcome.NotDelivered());
        assertThat(state()).isEqualTo("NOT_DELIVERED");
        var evidence = evidence(id);
        assertThat(evidence.getMessageId()).isEqualTo(id.toString());
        assertThat(evidence.getAttempts()).isEqualTo(1);
    }

    private NotDeliveredEvidence evidence(MessageId id) throws InvalidProtocolBufferException, VerificationException {
        var sealed = SealedEvidence.parseFrom(messages.find(id).orElseThrow().evidence());
        SealVerifier.verify(SealKind.EVIDENCE, sealed.getContent(), sealed.getSeal());
        return NotDeliveredEvidence.parseFrom(sealed.getContent());
    }

    @Test
    void theSenderAsksForALostReceiptBeforeItGivesUp() {
        exchange.peers.leave(partner().state());
        exchange.send(caseId);
        partner.takeUnseen(messages.ofCase(caseId).getFirst().envelope());
        exchange.peers.behave(partner().state(), partner);
        exchange.clock.later(AFTER_EXPIRY, exchange::sendAll);
        assertThat(feature.settled).containsExactly(new Settlement.Outcome.Delivered());
    }

    @Test
    void aReceiptThatTurnsUpLaterOverrulesTheEvidence() {
        exchange.peers.leave(partner().state());
        exchange.send(caseId);
        exchange.clock.later(AFTER_EXPIRY, exchange::sendAll);
        partner.takeUnseen(messages.ofCase(caseId).getFirst().envelope());
        exchange.peers.behave(partner().state(), partner);
        exchange.clock.later(AFTER_EXPIRY.plusHours(2), exchange::sendAll);
        assertThat(feature.settled)
                .isEqualTo(List.of(new Settlement.Outcome.NotDelivered(), new Settlement.Outcome.Delivered()));
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void theNextMessageOfTheCaseTellsWhatWasNotDelivered() {
        exchange.peers.leave(partner().state());
        exchange.send(caseId);
        exchange.clock.later(AFTER_EXPIRY, exchange::sendAll);
        exchange.peers.behave(partner().state(), partner);
        exchange.send(caseId);
        exchange.sendAll();
        assertThat(partner.taken).singleElement().satisfies(message -> {
            assertThat(message.getCaseSequence()).isEqualTo(2);
            assertThat(message.getNotDeliveredCaseSequencesList()).containsExactly(1L);
        });
    }

    private String state() {
        return messages.ofCase(caseId).getFirst().state();
    }

    private FailedAttempt failed() {
        return Objects.requireNonNull(messages.ofCase(caseId).getFirst().failed());
    }

    private static Envelope parse(ByteString envelope) {
        try {
            return Envelope.parseFrom(envelope);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
