package org.headstamp.node.policy.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_ALLOWED;
import static org.headstamp.proto.exchange.v1.OnwardRelease.ONWARD_RELEASE_WITH_CONSENT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.policy.Decision;
import org.headstamp.node.policy.HoldReason;
import org.headstamp.node.policy.WatchedLots;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.registry.RegistryFixture;
import org.headstamp.node.release.message.ConsentDecision;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.TraceReading;
import org.headstamp.node.trace.onward.OnwardDesk;
import org.headstamp.node.trace.onward.OnwardLead;
import org.headstamp.node.trace.onward.OnwardTraces;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often workers, replicas and people try, and wherever one dies: the question goes on once. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class OnwardReplicasTest {
    private static final MemberState XC = TraceSamples.XC;
    private static final Duration AFTER_EVERY_CLAIM = Duration.ofMinutes(10);

    @Inject
    OnwardDesk desk;

    @Inject
    OnwardPolicies policies;

    @Inject
    OnwardRun run;

    @Inject
    OnwardDeciding deciding;

    @Inject
    OnwardTraces onward;

    @Inject
    TraceReading reading;

    @Inject
    WatchedLots watched;

    @Inject
    Mailbox mailbox;

    @Inject
    TestClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void letItGoOn() {
        policies.inForce(1000);
    }

    @AfterEach
    void retire() {
        policies.retireAll();
    }

    @Test
    void aWorkerThatDiesAfterItsClaimIsFollowedByAnotherOnceTheClaimEnds() {
        var lead = answered();
        assertThat(deciding.claim(lead, clock.instant())).contains(lead);
        assertThat(run.look(lead)).isFalse();
        assertThat(asked(lead)).isZero();
        clock.later(AFTER_EVERY_CLAIM, () -> assertThat(run.look(lead)).isTrue());
        assertThat(asked(lead)).isOne();
    }

    @Test
    void aDecisionThatIsLostBeforeItsCommitLeavesNothingBehindAndIsTakenAgainOnce() {
        var lead = answered();
        deciding.claim(lead, clock.instant());
        QuarkusTransaction.begin();
        deciding.decide(lead);
        QuarkusTransaction.rollback();
        assertThat(asked(lead)).isZero();
        clock.later(AFTER_EVERY_CLAIM, () -> assertThat(run.look(lead)).isTrue());
        assertThat(asked(lead)).isOne();
        deciding.decide(lead);
        assertThat(asked(lead)).isOne();
        assertThat(run.look(lead)).isFalse();
    }

    @Test
    void severalReplicasAskOnce() throws Exception {
        var lead = answered();
        Callable<Boolean> look = () -> run.look(lead);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = replicas.invokeAll(List.of(look, look, look, look));
            assertThat(looks).filteredOn(looked -> looked.resultNow()).hasSize(1);
        }
        assertThat(asked(lead)).isOne();
    }

    @Test
    void workersWhoseClaimsOverlapAskOnce() throws Exception {
        var lead = answered();
        Callable<Boolean> decide = () -> {
            deciding.decide(lead);
            return true;
        };
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var decided = replicas.invokeAll(List.of(decide, decide, decide, decide));
            assertThat(decided).allMatch(done -> done.resultNow());
        }
        assertThat(asked(lead)).isOne();
    }

    @Test
    void aPersonAndAPolicyTogetherAskOnce() throws Exception {
        var lead = answered();
        Callable<Boolean> person = () -> {
            try {
                onward.draft(OFFICER, lead.trace(), lead.to());
                return true;
            } catch (OnwardRefusedException e) {
                return false;
            }
        };
        Callable<Boolean> policy = () -> {
            deciding.decide(lead);
            return decided(lead).decision() instanceof Decision.Leaves;
        };
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var left = both.invokeAll(List.of(person, policy));
            assertThat(left).filteredOn(done -> done.resultNow()).hasSize(1);
        }
        assertThat(reading.askedIn(OFFICER, traceOf(lead).caseId()))
                .filteredOn(trace -> trace.peer().equals(XC))
                .hasSize(1);
    }

    @Test
    void leaveThatArrivesWhileADecisionIsTakenIsNotOverlooked() throws Exception {
        var asked = desk.asked(TraceSamples.XA);
        var answer = desk.answers(asked, ONWARD_RELEASE_WITH_CONSENT, "XC");
        var lead = new OnwardLead(asked.id(), answer, XC);
        var request = desk.grant(asked, answer, new ConsentDecision.Refused(Ground.ONGOING_INVESTIGATION), XC);
        try (var inbox = Executors.newVirtualThreadPerTaskExecutor()) {
            QuarkusTransaction.begin();
            deciding.decide(lead);
            var leave = inbox.submit(
                    () -> desk.decides(asked, request, new ConsentDecision.Granted(List.of(XC), null, "")));
            await().until(this::somebodyWaitsForALock);
            QuarkusTransaction.commit();
            leave.get();
        }
        assertThat(decided(lead).decision()).isNull();
        assertThat(run.look(lead)).isTrue();
        assertThat(asked(lead)).isOne();
    }

    private boolean somebodyWaitsForALock() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) database.createNativeQuery("select count(*) from pg_locks where not granted", Long.class)
                                        .getSingleResult()
                                > 0);
    }

    @Test
    void whatFailsIsTriedAgainAndInTheEndAPersonGetsIt() {
        var lot = RegistryFixture.fresh();
        watched.breakOn(lot);
        var lead = answered(lot);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(decided(lead).decision()).isNull();
            clock.later(
                    AFTER_EVERY_CLAIM.multipliedBy(attempt),
                    () -> assertThat(run.look(lead)).isTrue());
        }
        assertThat(OnwardPolicies.reasons(decided(lead))).containsExactly(HoldReason.FAILED);
        assertThat(asked(lead)).isZero();
        assertThat(desk.openTasks(traceOf(lead))).contains(TaskKind.CONSIDER_ONWARD);
    }

    @Test
    void aLotUnderAlertWaitsForAPerson() {
        var lot = RegistryFixture.fresh();
        watched.put(lot, LotNotice.UNDER_ALERT);
        var lead = answered(lot);
        run.look(lead);
        assertThat(OnwardPolicies.reasons(decided(lead))).containsExactly(HoldReason.LOT_UNDER_ALERT);
    }

    private OnwardLead answered() {
        return answered(RegistryFixture.fresh());
    }

    private OnwardLead answered(String lot) {
        var cases = Ammunition.firedCases(
                120, null, null, List.of(new LotMark(lot, LotMark.Scheme.NOT_STATED, LotMark.Carrier.CARTRIDGE)));
        var asked = desk.asked(
                TraceSamples.XA,
                TraceSamples.question(Item.of("1", cases)),
                TraceSamples.header(Priority.NORMAL, true));
        var answer = desk.answers(asked, ONWARD_RELEASE_ALLOWED, "XC");
        return new OnwardLead(asked.id(), answer, XC);
    }

    private long asked(OnwardLead lead) {
        return mailbox.sentIn(traceOf(lead).caseId()).stream()
                .filter("TRACE_REQUEST XC"::equals)
                .count();
    }

    private OnwardTriage decided(OnwardLead lead) {
        return policies.of(traceOf(lead), XC);
    }

    private Trace traceOf(OnwardLead lead) {
        return reading.asked(OFFICER, lead.trace());
    }
}
