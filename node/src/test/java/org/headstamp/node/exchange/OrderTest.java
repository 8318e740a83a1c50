package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.Priority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of handling inside a case, protocol.md section 4. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OrderTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Inbox inbox;

    @Inject
    InboxRepository rows;

    @Inject
    InboxQueue queue;

    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
    }

    @Test
    void messagesThatArriveInAnyOrderAreHandledByNumber() {
        var third = deliver(3, message -> message);
        exchange.handleAll();
        var first = deliver(1, message -> message);
        exchange.handleAll();
        assertThat(feature.received).containsExactly(first);
        var second = deliver(2, message -> message);
        exchange.handleAll();
        assertThat(feature.received).containsExactly(first, second, third);
    }

    @Test
    void anUrgentMessageOvertakesOtherCasesButNotItsOwn() {
        var other = exchange.freshCase(feature);
        var routine = deliver(1, message -> message.setCaseId(other.toString()));
        var later = deliver(2, OrderTest::urgent);
        var earlier = deliver(1, message -> message);
        exchange.handleAll();
        assertThat(feature.received).containsExactlyInAnyOrder(routine, earlier, later);
        assertThat(feature.received.indexOf(earlier)).isLessThan(feature.received.indexOf(later));
    }

    @Test
    void aRefusedMessageLeavesNoHole() {
        deliver(1, message -> message.setTo("XA"));
        var second = deliver(2, message -> message);
        exchange.handleAll();
        assertThat(feature.received).containsExactly(second);
    }

    @Test
    void aNumberThatTheSenderCouldNotDeliverLeavesNoHole() {
        var second = deliver(2, message -> message.addNotDeliveredCaseSequences(1));
        exchange.handleAll();
        assertThat(feature.received).containsExactly(second);
    }

    @Test
    void afterADayAMessageIsHandledOutOfOrder() {
        var second = deliver(2, message -> message);
        exchange.handleAllLater(Duration.ofHours(23));
        assertThat(feature.received).isEmpty();
        exchange.handleAllLater(Duration.ofHours(25));
        assertThat(feature.received).containsExactly(second);
        assertThat(stored(second).outOfOrder).isTrue();
    }

    @Test
    void anUrgentMessageWaitsAnHour() {
        var second = deliver(2, OrderTest::urgent);
        exchange.handleAllLater(Duration.ofMinutes(50));
        assertThat(feature.received).isEmpty();
        exchange.handleAllLater(Duration.ofMinutes(70));
        assertThat(feature.received).containsExactly(second);
    }

    @Test
    void whatFailsHoldsUpNothingThatIsHandledTogetherWithIt() {
        var others = new RecordingHandler();
        var failing = deliver(1, message -> message);
        var beside = Stream.generate(() -> exchange.freshCase(others))
                .limit(2)
                .map(each -> deliver(1, message -> message.setCaseId(each.toString())))
                .toList();
        // Once with the others, and once alone.
        feature.failures = 2;
        exchange.handleAll();
        assertThat(others.received).containsOnly(beside.toArray(MessageId[]::new));
        assertThat(beside).allSatisfy(each -> assertThat(stored(each).state).isEqualTo(InboxState.HANDLED));
        assertThat(stored(failing).state).isEqualTo(InboxState.RECEIVED);
        assertThat(stored(failing).attempts).isEqualTo(1);
        exchange.handleAllLater(Duration.ofMinutes(20));
        assertThat(feature.received).containsExactly(failing);
        assertThat(stored(failing).state).isEqualTo(InboxState.HANDLED);
    }

    @Test
    void onlySoManyAreHandledTogetherAndOfEachCaseOne() {
        deliver(1, message -> message);
        deliver(2, message -> message);
        for (int others = 0; others < InboxQueue.MOST_TOGETHER; others++) {
            var other = exchange.freshCase(feature).toString();
            deliver(1, message -> message.setCaseId(other));
        }
        var together = queue.next(Instant.now());
        assertThat(together).hasSize(InboxQueue.MOST_TOGETHER);
        assertThat(together).extracting(InboxRepository.Head::caseId).doesNotHaveDuplicates();
        exchange.handleAll();
        assertThat(feature.received).hasSize(InboxQueue.MOST_TOGETHER + 2);
    }

    @Test
    void aFailingMessageParksOnlyItsCase() {
        var failing = deliver(1, message -> message);
        var behind = deliver(2, message -> message);
        feature.failures = 1;
        exchange.handleAll();
        assertThat(feature.received).isEmpty();
        assertThat(stored(failing).failedAttempt()).satisfies(failed -> {
            assertThat(failed.cause()).isEqualTo(FailureCause.NOT_HANDLED);
            assertThat(failed.code()).isNull();
            assertThat(failed.detail()).contains("the process dies here");
        });
        var elsewhere = new RecordingHandler();
        var other = exchange.freshCase(elsewhere);
        var unharmed = deliver(1, message -> message.setCaseId(other.toString()));
        exchange.handleAll();
        assertThat(elsewhere.received).containsExactly(unharmed);
        exchange.handleAllLater(Duration.ofMinutes(1));
        assertThat(feature.received).isEqualTo(List.of(failing, behind));
        assertThat(stored(failing).failedAttempt()).isNull();
    }

    private MessageId deliver(long number, UnaryOperator<Message.Builder> change) {
        var message = change.apply(Letters.message(partner(), Instant.now())
                        .setCaseId(caseId.toString())
                        .setCaseSequence(number))
                .build();
        inbox.accept(Letters.seal(partner(), message), partner().state());
        return MessageId.parse(message.getId());
    }

    private static Message.Builder urgent(Message.Builder message) {
        return message.setPriority(Priority.PRIORITY_URGENT).setPriorityReason("a shipment is under way");
    }

    private InboxRow stored(MessageId id) {
        return QuarkusTransaction.requiringNew().call(() -> rows.findById(id.value()));
    }
}
