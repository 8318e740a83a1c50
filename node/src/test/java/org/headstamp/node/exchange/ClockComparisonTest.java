package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeConfig;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.federation.Federation;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is sealed by a clock that is in doubt. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ClockComparisonTest {
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XC = new MemberState("XC");
    private static final MemberState XE = new MemberState("XE");
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    @Inject
    ClockComparison clocks;

    @Inject
    Federation federation;

    @Inject
    DatabaseClockRepository database;

    @Inject
    ExchangeConfig config;

    @Inject
    NodeConfig node;

    @Inject
    ExchangeFixture exchange;

    @Inject
    Messages messages;

    @Inject
    Inbox inbox;

    private final Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
    }

    @AfterEach
    void agree() {
        everybodyIs(Duration.ZERO);
    }

    @Test
    void aClockThatAgreesWithItsDatabaseIsNotInDoubt() {
        var own = comparison();
        own.look();
        assertThat(own.doubt()).isEmpty();
    }

    @Test
    void aClockFurtherFromItsDatabaseThanIsToleratedIsInDoubtUntilTheyAgree() {
        var own = comparison();
        own.databaseSaid(now.plus(TOLERATED), now.minusSeconds(1), now);
        assertThat(own.doubt()).isEmpty();
        own.databaseSaid(now.plus(TOLERATED).plusMillis(1), now.minusSeconds(1), now);
        assertThat(own.doubt()).hasValueSatisfying(why -> assertThat(why).contains("database", "PT5M"));
        own.databaseSaid(now.minus(TOLERATED).minusMillis(1), now, now.plusSeconds(1));
        assertThat(own.doubt()).isPresent();
        own.databaseSaid(now, now.minusSeconds(1), now);
        assertThat(own.doubt()).isEmpty();
    }

    @Test
    void aDatabaseThatAnswersLateIsNotTakenForOneWhoseClockIsWrong() {
        var own = comparison();
        own.databaseSaid(now, now.minus(TOLERATED.multipliedBy(2)), now.plus(TOLERATED.multipliedBy(2)));
        assertThat(own.doubt()).isEmpty();
    }

    @Test
    void whoHearsOnlyOneMemberAndDisagreesIsInDoubt() {
        var own = comparison();
        own.heard(XA, now.plus(TOLERATED), now);
        assertThat(own.doubt()).isEmpty();
        own.heard(XA, now.minus(TOLERATED).minusMillis(1), now);
        assertThat(own.doubt()).hasValueSatisfying(why -> assertThat(why).contains("XA", "PT5M"));
        assertThat(own.disputed()).containsExactly(XA);
        own.heard(XA, now, now);
        assertThat(own.doubt()).isEmpty();
    }

    @Test
    void oneMemberAloneStopsNobodyWhoAgreesWithAnother() {
        var own = comparison();
        own.heard(XC, now, now);
        own.heard(XA, now.plus(Duration.ofDays(1)), now);
        assertThat(own.doubt()).isEmpty();
        own.heard(XE, now.plus(Duration.ofDays(1)), now);
        assertThat(own.doubt()).isPresent();
        assertThat(own.disputed()).containsExactly(XA, XE);
    }

    @Test
    void whoIsNoMemberAnyMoreIsForgotten() {
        var own = comparison();
        own.heard(new MemberState("XZ"), now.plus(Duration.ofDays(1)), now);
        assertThat(own.doubt()).isPresent();
        own.look();
        assertThat(own.doubt()).isEmpty();
    }

    @Test
    void nothingIsSentWhileTheClockIsInDoubt() {
        everybodyIs(Duration.ofMinutes(10));
        assertThatThrownBy(() -> exchange.send(caseId))
                .isInstanceOf(CannotSendException.class)
                .hasMessageContaining("nothing can be sent to XC")
                .hasMessageContaining("the clock of this node differs from those of");
        everybodyIs(Duration.ZERO);
        assertThat(messages.find(exchange.send(caseId))).isPresent();
    }

    @Test
    void whatArrivesMeanwhileIsToldToComeAgain() {
        var letter = Letters.letter(partner(), Instant.now(), message -> message.setCaseId(caseId.toString()));
        everybodyIs(Duration.ofMinutes(-10));
        assertThat(inbox.accept(letter, partner().state()))
                .isEqualTo(new EnvelopeReply.NotNow(
                        NotNowCode.RECEIVER_FAILED, "the clock of the receiver is in doubt", null));
        everybodyIs(Duration.ZERO);
        assertThat(inbox.accept(letter, partner().state())).isInstanceOf(EnvelopeReply.Receipted.class);
    }

    @Test
    void noEvidenceOfNonDeliveryIsSealedMeanwhileAndItIsLookedForAgain() {
        exchange.peers.leave(partner().state());
        var id = exchange.send(caseId);
        var afterExpiry = Duration.ofDays(15);
        everybodyIs(Duration.ofMinutes(10));
        exchange.clock.later(afterExpiry, exchange::sendAll);
        assertThat(messages.find(id)).hasValueSatisfying(message -> {
            assertThat(message.state()).isEqualTo("QUEUED");
            assertThat(message.nextAttemptAt()).isAfter(Instant.now().plus(afterExpiry));
        });
        everybodyIs(Duration.ZERO);
        exchange.clock.later(afterExpiry.plusHours(2), exchange::sendAll);
        assertThat(feature.settled).containsExactly(new Settlement.Outcome.NotDelivered());
    }

    private ClockComparison comparison() {
        return new ClockComparison(federation, database, config, node);
    }

    private void everybodyIs(Duration ahead) {
        federation.activePeers().forEach(member -> clocks.heard(member, now.plus(ahead), now));
    }
}
