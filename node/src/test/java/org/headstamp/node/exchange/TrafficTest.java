package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of the exchange with a peer. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TrafficTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Traffic traffic;

    @Inject
    Inbox inbox;

    @Inject
    EntityManager database;

    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        settleAllElse(
                "update outbox set state = 'DELIVERED', last_error = null where peer = 'XC' and state = 'QUEUED'");
        settleAllElse("update inbox set state = 'HANDLED' where sender = 'XC' and state = 'RECEIVED'");
        caseId = exchange.freshCase(feature);
    }

    private void settleAllElse(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void whatWaitsIsToldWithItsAgeItsNextAttemptAndWhyTheLastOneFailed() {
        exchange.peers.leave(partner().state());
        exchange.send(caseId);
        exchange.sendAll();
        exchange.send(caseId);
        var seen = traffic.with(partner().state());
        assertThat(seen.queued()).isEqualTo(2);
        assertThat(seen.oldestQueued()).isBeforeOrEqualTo(Instant.now());
        assertThat(seen.nextAttempt()).isNotNull();
        assertThat(seen.lastFailure())
                .satisfies(failed -> assertThat(failed.cause()).isEqualTo(FailureCause.UNREACHABLE));
    }

    @Test
    void whatWasReceiptedCountsForAnHour() {
        long before = traffic.with(partner().state()).settledInHour();
        long later = settledBefore(Duration.ofHours(2));
        exchange.peers.behave(partner().state(), new ReceivingState(partner()));
        exchange.send(caseId);
        exchange.sendAll();
        exchange.peers.leave(partner().state());
        assertThat(traffic.with(partner().state())).satisfies(seen -> {
            assertThat(seen.queued()).isZero();
            assertThat(seen.oldestQueued()).isNull();
            assertThat(seen.nextAttempt()).isNull();
            assertThat(seen.lastFailure()).isNull();
            assertThat(seen.settledInHour()).isEqualTo(before + 1);
        });
        assertThat(settledBefore(Duration.ofHours(2))).isEqualTo(later);
    }

    /** Other tests settle messages of days to come. */
    private long settledBefore(Duration later) {
        var seen = new AtomicLong();
        exchange.clock.later(
                later, () -> seen.set(traffic.with(partner().state()).settledInHour()));
        return seen.get();
    }

    @Test
    void whatArrivedAndIsParkedIsToldUntilItIsHandled() {
        long before = traffic.with(partner().state()).receivedInHour();
        inbox.accept(
                Letters.letter(partner(), Instant.now(), message -> message.setCaseId(caseId.toString())),
                partner().state());
        feature.failures = 1;
        exchange.handleAll();
        assertThat(traffic.with(partner().state())).satisfies(seen -> {
            assertThat(seen.receivedInHour()).isEqualTo(before + 1);
            assertThat(seen.unhandled()).isEqualTo(1);
            assertThat(seen.parked()).isEqualTo(1);
            assertThat(seen.oldestUnhandled()).isNotNull();
        });
        exchange.handleAllLater(Duration.ofMinutes(1));
        assertThat(traffic.with(partner().state()).unhandled()).isZero();
    }

    @Test
    void everyOtherMemberIsTold() {
        assertThat(traffic.all())
                .extracting(PeerTraffic::peer)
                .contains(
                        partner().state(), TestFederation.running().state("XA").state())
                .doesNotContain(Letters.addressee());
    }
}
