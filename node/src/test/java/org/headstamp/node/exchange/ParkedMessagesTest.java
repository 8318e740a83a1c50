package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that waits for a message whose handling failed is seen, and released by a person. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ParkedMessagesTest {
    private static final String OPERATOR = "somebody";

    @Inject
    ExchangeFixture exchange;

    @Inject
    ParkedMessages parked;

    @Inject
    Inbox inbox;

    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
    }

    @Test
    void aMessageWhoseHandlingFailedIsSeenWithWhyAndWhenItIsTriedAgain() {
        var failing = fail();
        assertThat(parked.find(failing)).hasValueSatisfying(message -> {
            assertThat(message.peer()).isEqualTo(partner().state());
            assertThat(message.caseId()).isEqualTo(caseId);
            assertThat(message.kind()).isEqualTo(PayloadKind.REFUSAL_NOTICE);
            assertThat(message.attempts()).isEqualTo(1);
            assertThat(message.nextAttemptAt()).isAfter(message.receivedAt());
            assertThat(message.failed().cause()).isEqualTo(FailureCause.NOT_HANDLED);
            assertThat(message.failed().detail()).contains("the process dies here");
        });
        assertThat(parked.of(partner().state(), 1000))
                .extracting(ParkedMessage::id)
                .contains(failing);
    }

    @Test
    void theListGoesOnAfterTheLastOneSeen() {
        var one = fail();
        caseId = exchange.freshCase(feature);
        var other = fail();
        var all = parked.after(null, 1000).stream().map(ParkedMessage::id).toList();
        assertThat(all).contains(one, other);
        assertThat(parked.after(all.getFirst(), 1000))
                .extracting(ParkedMessage::id)
                .isEqualTo(all.subList(1, all.size()));
        assertThat(parked.after(null, 1)).extracting(ParkedMessage::id).containsExactly(all.getFirst());
    }

    @Test
    void aReleasedMessageIsTriedAtOnceAndThoseBehindItFollow() {
        var failing = fail();
        var behind = deliver(2);
        exchange.handleAll();
        assertThat(feature.received).isEmpty();
        assertThat(parked.release(failing, OPERATOR)).isTrue();
        exchange.handleAll();
        assertThat(feature.received).isEqualTo(List.of(failing, behind));
        assertThat(parked.find(failing)).isEmpty();
        assertThat(exchange.logged.outcomes(caseId)).contains("ADMINISTERED somebody CASE_RELEASED");
    }

    @Test
    void aReleaseThatFailsAgainIsPutOffAgain() {
        var failing = fail();
        feature.failures = 1;
        assertThat(parked.release(failing, OPERATOR)).isTrue();
        exchange.handleAll();
        assertThat(feature.received).isEmpty();
        assertThat(parked.find(failing)).hasValueSatisfying(message -> {
            assertThat(message.attempts()).isEqualTo(2);
            assertThat(message.nextAttemptAt()).isAfter(Instant.now().minusSeconds(1));
        });
    }

    @Test
    void whatDoesNotWaitForAnotherAttemptIsNotReleased() {
        var tooEarly = deliver(2);
        exchange.handleAll();
        assertThat(parked.find(tooEarly)).isEmpty();
        var handled = deliver(1);
        exchange.handleAll();
        for (var id : List.of(tooEarly, handled, unknown())) {
            assertThat(parked.release(id, OPERATOR)).isFalse();
        }
        assertThat(exchange.logged.outcomes(caseId)).noneMatch(entry -> entry.contains("CASE_RELEASED"));
    }

    private static MessageId unknown() {
        return MessageId.parse("01890000-0000-7000-8000-000000000000");
    }

    private MessageId fail() {
        feature.failures = 1;
        var id = deliver(1);
        exchange.handleAll();
        return id;
    }

    private MessageId deliver(long number) {
        var message = Letters.message(partner(), Instant.now())
                .setCaseId(caseId.toString())
                .setCaseSequence(number)
                .build();
        inbox.accept(Letters.seal(partner(), message), partner().state());
        return MessageId.parse(message.getId());
    }
}
