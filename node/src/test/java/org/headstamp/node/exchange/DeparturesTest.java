package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeTestResource;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many messages on one stream: how far they go ahead, in which order, and what one answer settles. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DeparturesTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Departures departures;

    @Inject
    Settlements settlements;

    @Inject
    Enquiries enquiries;

    @Inject
    Answers answers;

    @Inject
    NodeClock clock;

    @Inject
    Messages messages;

    private final RecordingHandler feature = new RecordingHandler();
    private final ReceivingState partner = new ReceivingState(partner());
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
        exchange.peers.behave(partner().state(), partner);
    }

    @AfterEach
    void away() {
        exchange.peers.leave(partner().state());
    }

    @Test
    void oneReceiptSettlesAllThatItCovers() throws Exception {
        var peer = batching(3);
        var sent = List.of(exchange.send(caseId), exchange.send(caseId), exchange.send(caseId));
        assertThat(departures.sendDue(partner().state())).isEqualTo(Departures.End.DONE);
        assertThat(peer.sent).hasSize(3);
        assertThat(feature.settled).isEqualTo(Collections.nCopies(3, new Settlement.Outcome.Delivered()));
        assertThat(receipts(sent)).doesNotContainNull().hasSize(3);
        assertThat(receipts(sent).stream().distinct()).hasSize(1);
        assertThat(exchange.logged.outcomes(caseId))
                .filteredOn("RECEIPT_RECEIVED node ACCEPTED"::equals)
                .hasSize(3);
    }

    private List<ByteString> receipts(List<MessageId> sent) {
        return sent.stream()
                .map(id -> messages.find(id).orElseThrow().receipt())
                .toList();
    }

    @Test
    void aMessageWhoseFeatureFailsHoldsUpNoOtherOfItsReceipt() throws Exception {
        batching(3);
        exchange.send(caseId);
        exchange.send(caseId);
        exchange.send(caseId);
        feature.failures = 2;
        departures.sendDue(partner().state());
        assertThat(feature.settled)
                .as("at once none, then one by one all but the first")
                .hasSize(2);
        batching(1);
        exchange.sendAllLater();
        assertThat(feature.settled).hasSize(3);
        assertThat(exchange.logged.outcomes(caseId))
                .filteredOn("RECEIPT_RECEIVED node ACCEPTED"::equals)
                .hasSize(3);
    }

    @Test
    void noMoreIsUnderWayThanTheWindowHolds() throws Exception {
        var peer = batching(Integer.MAX_VALUE);
        var last = sendMany(Window.ALL.messages() + 1);
        assertThat(departures.sendDue(partner().state())).isEqualTo(Departures.End.BROKEN);
        assertThat(peer.sent).hasSize(Window.ALL.messages());
        assertThat(messages.find(last))
                .hasValueSatisfying(message -> assertThat(message.failed()).isNull());
    }

    @Test
    void largeMessagesFillTheWindowByTheirBytes() {
        exchange.send(caseId);
        exchange.send(caseId);
        var claimed = claim(new Window.Room(10, 1));
        assertThat(claimed).as("one goes however large it is").hasSize(1);
    }

    private List<OutboxRow> claim(Window.Room room) {
        return settlements.claim(
                partner().state(), UUID.randomUUID(), Instant.now().plusSeconds(1), room);
    }

    @Test
    void messagesOfACaseFollowEachOtherBeforeTheFirstIsAnswered() throws Exception {
        var peer = batching(Integer.MAX_VALUE);
        exchange.send(caseId);
        exchange.send(caseId);
        departures.sendDue(partner().state());
        assertThat(sequences(peer.sent)).containsExactly(1L, 2L);
    }

    @Test
    void whatAnotherWorkerSendsIsNotOvertakenInItsCase() {
        exchange.send(caseId);
        exchange.send(caseId);
        var one = claim(new Window.Room(1, 1));
        assertThat(one).hasSize(1);
        assertThat(claim(Window.ALL)).isEmpty();
    }

    @Test
    void anUrgentMessageOvertakesOtherCasesAndTakesItsOwnAlong() throws Exception {
        var other = exchange.freshCase(feature);
        exchange.send(other);
        exchange.send(caseId);
        exchange.send(caseId, partner().state(), DeparturesTest::urgent);
        var peer = batching(3);
        departures.sendDue(partner().state());
        assertThat(cases(peer.sent)).containsExactly(caseId.toString(), caseId.toString(), other.toString());
        assertThat(sequences(peer.sent)).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aPeerWithTooMuchToDoPutsOffAllThatIsUnderWay() throws Exception {
        var peer = batching(1);
        peer.insteadOfReceipts = new EnvelopeReply.Overloaded(Duration.ofMinutes(5));
        var id = exchange.send(caseId);
        departures.sendDue(partner().state());
        assertThat(messages.find(id)).hasValueSatisfying(message -> {
            assertThat(message.nextAttemptAt()).isAfter(Instant.now().plusSeconds(250));
            assertThat(message.failed()).isEqualTo(FailedAttempt.overloaded());
        });
    }

    @Test
    void aPeerThatAnswersMoreThanItWasSentIsGivenUp() throws Exception {
        var peer = batching(1);
        peer.claimsToAnswer = 1;
        var id = exchange.send(caseId);
        assertThat(departures.sendDue(partner().state())).isEqualTo(Departures.End.BROKEN);
        assertThat(feature.settled).isEmpty();
        exchange.peers.leave(partner().state());
        exchange.peers.behave(partner().state(), partner);
        exchange.sendAllLater();
        assertThat(messages.find(id))
                .hasValueSatisfying(message -> assertThat(message.state()).isEqualTo("DELIVERED"));
    }

    @Test
    void aReceiptThatIsSilentAboutAMessageSettlesTheOthers() throws Exception {
        var stranger = new ReceivingState(partner());
        exchange.send(caseId);
        exchange.send(caseId);
        var envelopes = QuarkusTransaction.requiringNew()
                .call(() -> messages.ofCase(caseId).stream()
                        .map(StoredMessage::envelope)
                        .toList());
        var peer = batching(2);
        peer.insteadOfReceipts = new EnvelopeReply.Receipted(stranger.receipt(envelopes.subList(0, 1)));
        departures.sendDue(partner().state());
        assertThat(feature.settled).hasSize(1);
        assertThat(messages.ofCase(caseId).getLast().failed())
                .satisfies(failed -> assertThat(failed.cause()).isEqualTo(FailureCause.BAD_RECEIPT));
    }

    @Test
    void aStreamThatEndedUnseenGetsASecondTry() throws Exception {
        var gone = new BatchingPeer(partner, Integer.MAX_VALUE, true);
        exchange.peers.open(
                partner().state(), new TakenOnce(gone, exchange.peers, partner().state()));
        exchange.send(caseId);
        assertThat(departures.sendDue(partner().state())).isEqualTo(Departures.End.DONE);
        assertThat(feature.settled).hasSize(1);
    }

    @Test
    void whatWasNotAnsweredWhenAReplicaEndsIsDueForOthersAtOnce() throws Exception {
        var peer = batching(Integer.MAX_VALUE);
        var id = exchange.send(caseId);
        var ending = replica();
        var sending = Thread.ofVirtual()
                .start(() -> ExchangeFixture.sendDue(ending, partner().state()));
        await().until(() -> peer.countOfSent() == 1);
        assertThat(claim(Window.ALL)).isEmpty();
        ending.endAll(Duration.ofMillis(100));
        assertThat(claim(Window.ALL)).extracting(row -> row.messageId).containsExactly(id.value());
        sending.join();
        assertThat(claim(Window.ALL))
                .as("it takes nothing from who claimed it next")
                .isEmpty();
        assertThat(messages.find(id))
                .hasValueSatisfying(message -> assertThat(message.failed()).isNull());
    }

    @Test
    void whatIsAnsweredWhileAReplicaEndsIsSettled() throws Exception {
        var peer = batching(2);
        exchange.send(caseId);
        var ending = replica();
        var sending = Thread.ofVirtual()
                .start(() -> ExchangeFixture.sendDue(ending, partner().state()));
        await().until(() -> peer.countOfSent() == 1);
        peer.takeNoMore();
        ending.endAll(Duration.ofSeconds(10));
        assertThat(feature.settled).hasSize(1);
        sending.join();
    }

    @Test
    void aReplicaThatEndedSendsNothing() throws Exception {
        var peer = batching(1);
        exchange.send(caseId);
        var ended = replica();
        ended.endAll(Duration.ZERO);
        assertThat(ended.sendDue(partner().state())).isEqualTo(Departures.End.DONE);
        assertThat(ended.sendDue(partner().state(), peer)).isFalse();
        assertThat(peer.sent).isEmpty();
        assertThat(claim(Window.ALL)).hasSize(1);
    }

    private Departures replica() {
        return new Departures(settlements, enquiries, answers, exchange.peers, clock);
    }

    private BatchingPeer batching(int together) {
        var peer = new BatchingPeer(partner, together, false);
        exchange.peers.open(partner().state(), peer);
        return peer;
    }

    private MessageId sendMany(int count) {
        for (int i = 1; i < count; i++) {
            exchange.send(caseId);
        }
        return exchange.send(caseId);
    }

    private static Header urgent(Header header) {
        return new Header(
                Priority.URGENT,
                "a suspect is held",
                null,
                header.language(),
                header.legalBasis(),
                header.purpose(),
                header.handling(),
                header.testOnly());
    }

    private static List<Long> sequences(List<ByteString> envelopes) {
        return envelopes.stream()
                .map(DeparturesTest::message)
                .map(Message::getCaseSequence)
                .toList();
    }

    private static List<String> cases(List<ByteString> envelopes) {
        return envelopes.stream()
                .map(DeparturesTest::message)
                .map(Message::getCaseId)
                .toList();
    }

    private static Message message(ByteString envelope) {
        try {
            return Message.parseFrom(Envelope.parseFrom(envelope).getContent());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
