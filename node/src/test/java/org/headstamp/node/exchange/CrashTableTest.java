package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.outgoing;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The crash table: a process dies before and after each step of sending and receiving; afterwards every message that was
 * decided is with its receiver exactly once, under one receipt, and stands in the log once.
 */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CrashTableTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    InboxHandling handling;

    @Inject
    Settlements settlements;

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

    @Nested
    class Sending {
        @Test
        void beforeTheDecisionIsCommitted() {
            QuarkusTransaction.begin();
            outbox.enqueue(outgoing(caseId, partner().state(), header -> header));
            QuarkusTransaction.rollback();
            exchange.sendAllLater();
            assertThat(partner.taken).isEmpty();
            assertThat(exchange.logged.outcomes(caseId)).isEmpty();
        }

        @Test
        void afterTheDecisionIsCommitted() {
            exchange.send(caseId);
            exchange.sendAllLater();
            assertSentOnce();
        }

        @Test
        void afterTheClaim() {
            var id = exchange.send(caseId);
            assertThat(settlements.claim(
                            partner().state(), UUID.randomUUID(), Instant.now().plusSeconds(1), Window.ALL))
                    .singleElement()
                    .satisfies(row -> assertThat(row.messageId).isEqualTo(id.value()));
            exchange.sendAll();
            assertThat(partner.taken).as("claimed by another worker").isEmpty();
            exchange.sendAllLater();
            assertSentOnce();
        }

        @Test
        void beforeTheEnvelopeArrives() {
            partner.lostOnTheWay = 1;
            exchange.send(caseId);
            exchange.sendAll();
            assertThat(partner.taken).isEmpty();
            exchange.sendAllLater();
            assertSentOnce();
        }

        @Test
        void afterTheEnvelopeArrivedAndBeforeItsReceipt() {
            partner.lostReplies = 1;
            exchange.send(caseId);
            exchange.sendAll();
            assertThat(feature.settled).isEmpty();
            exchange.sendAllLater();
            assertSentOnce();
        }

        @Test
        void beforeTheSettlementIsCommitted() {
            feature.failures = 1;
            exchange.send(caseId);
            exchange.sendAll();
            assertThat(feature.settled).isEmpty();
            exchange.sendAllLater();
            assertSentOnce();
        }

        @Test
        void afterTheSettlementIsCommitted() {
            exchange.send(caseId);
            exchange.sendAll();
            exchange.sendAllLater();
            assertSentOnce();
        }

        private void assertSentOnce() {
            assertThat(partner.taken).hasSize(1);
            assertThat(feature.settled).containsExactly(new Settlement.Outcome.Delivered());
            assertThat(exchange.logged.outcomes(caseId))
                    .containsExactly("MESSAGE_SEALED node REFUSAL_NOTICE", "RECEIPT_RECEIVED node ACCEPTED");
            assertThat(messages.ofCase(caseId))
                    .singleElement()
                    .satisfies(message -> assertThat(message.state()).isEqualTo("DELIVERED"));
        }
    }

    @Nested
    class Receiving {
        private ByteString envelope = ByteString.EMPTY;

        @BeforeEach
        void write() {
            envelope = Letters.letter(partner(), Instant.now(), message -> message.setCaseId(caseId.toString()));
        }

        @Test
        void beforeCustodyIsCommitted() {
            QuarkusTransaction.begin();
            inbox.accept(envelope, partner().state());
            QuarkusTransaction.rollback();
            exchange.handleAll();
            assertThat(feature.received).isEmpty();
            deliver();
            exchange.handleAll();
            assertReceivedOnce();
        }

        @Test
        void afterCustodyIsCommittedAndBeforeTheReply() {
            var lost = deliver();
            assertThat(deliver()).isEqualTo(lost);
            exchange.handleAll();
            assertReceivedOnce();
        }

        @Test
        void beforeTheHandlingIsCommitted() {
            deliver();
            QuarkusTransaction.begin();
            handling.handle(List.of(head(messages.ofCase(caseId).getFirst().id())), Instant.now());
            QuarkusTransaction.rollback();
            feature.received.clear();
            exchange.handleAll();
            assertReceivedOnce();
        }

        @Test
        void insideTheFeature() {
            deliver();
            feature.failures = 1;
            exchange.handleAll();
            assertThat(feature.received).isEmpty();
            exchange.handleAllLater(Duration.ofMinutes(1));
            assertReceivedOnce();
        }

        @Test
        void afterTheHandlingIsCommitted() {
            deliver();
            exchange.handleAll();
            handling.handle(List.of(head(feature.received.getFirst())), Instant.now());
            exchange.handleAllLater(Duration.ofMinutes(1));
            deliver();
            exchange.handleAll();
            assertReceivedOnce();
        }

        private InboxRepository.Head head(MessageId message) {
            return new InboxRepository.Head(message.value(), caseId.toString());
        }

        private EnvelopeReply deliver() {
            return inbox.accept(envelope, partner().state());
        }

        private void assertReceivedOnce() {
            assertThat(feature.received).hasSize(1);
            assertThat(exchange.logged.outcomes(caseId)).containsExactly("MESSAGE_RECEIVED node REFUSAL_NOTICE");
            assertThat(messages.find(receivedId()))
                    .hasValueSatisfying(message -> assertThat(message.state()).isEqualTo("HANDLED"));
        }

        private MessageId receivedId() {
            return feature.received.getFirst();
        }
    }
}
