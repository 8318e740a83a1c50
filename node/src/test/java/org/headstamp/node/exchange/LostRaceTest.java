package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.outgoing;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settlements and decisions that want the same records at the same time. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LostRaceTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRepository rows;

    @Inject
    EntityManager database;

    private final RecordingHandler feature = new RecordingHandler();
    private final AtomicInteger settlements = new AtomicInteger();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
        exchange.peers.behave(partner().state(), new ReceivingState(partner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aSettlementThatLostARaceForLocksIsTriedAgainAtOnce(String code) {
        failOnce(code);
        var id = exchange.send(caseId);
        exchange.sendAll();
        assertThat(settlements).hasValue(2);
        assertThat(feature.settled).containsExactly(new Settlement.Outcome.Delivered());
        assertThat(stored(id).state).isEqualTo(OutboxState.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "53100", "P0001"})
    void aSettlementThatFailsForAnotherReasonWaitsUntilItsClaimLapses(String code) {
        failOnce(code);
        var id = exchange.send(caseId);
        exchange.sendAll();
        assertThat(settlements).hasValue(1);
        assertThat(stored(id).state).isEqualTo(OutboxState.QUEUED);
        exchange.sendAllLater();
        assertThat(feature.settled).containsExactly(new Settlement.Outcome.Delivered());
    }

    @Test
    void onlyTheCodesOfTheDatabaseMakeALostRace() {
        assertThat(LostRace.isWhy(new IllegalStateException(new SQLException("deadlock detected", "40P01"))))
                .isTrue();
        assertThat(LostRace.isWhy(new SQLException("no code"))).isFalse();
        assertThat(LostRace.isWhy(new IllegalStateException("deadlock detected")))
                .isFalse();
    }

    /** As the database itself fails, in the midst of the transaction that settles. */
    private void failOnce(String code) {
        feature.whileSettling = () -> {
            if (settlements.incrementAndGet() == 1) {
                database.createNativeQuery(
                                "do $$ begin raise exception 'refused' using errcode = '" + code + "'; end $$")
                        .executeUpdate();
            }
        };
    }

    @Test
    void anUrgentDecisionLeavesAloneWhatIsBeingSettled() {
        var held = exchange.send(caseId);
        var free = exchange.send(caseId);
        var urgent = QuarkusTransaction.requiringNew().call(() -> {
            rows.lockedUnsettled(List.of(rows.findById(held.value())));
            return QuarkusTransaction.requiringNew().call(this::decideUrgently);
        });
        assertThat(stored(urgent).priority).isEqualTo(urgentPriority());
        assertThat(stored(free).priority).isEqualTo(urgentPriority());
        assertThat(stored(held).priority).isGreaterThan(urgentPriority());
    }

    /** Who waits for a lock, as this must not, fails soon. */
    private MessageId decideUrgently() {
        database.createNativeQuery("set local lock_timeout = '5s'").executeUpdate();
        return outbox.enqueue(outgoing(
                caseId,
                partner().state(),
                header -> new Header(
                        Priority.URGENT,
                        "a shipment is under way",
                        header.replyBy(),
                        header.language(),
                        header.legalBasis(),
                        header.purpose(),
                        header.handling(),
                        header.testOnly())));
    }

    private static int urgentPriority() {
        return org.headstamp.proto.exchange.v1.Priority.PRIORITY_URGENT.getNumber();
    }

    private OutboxRow stored(MessageId id) {
        return QuarkusTransaction.requiringNew().call(() -> rows.findById(id.value()));
    }
}
