package org.headstamp.node.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeClock;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.TestFederation;
import org.headstamp.node.deadline.Deadline.State;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class DeadlineRunTest {
    private static final String TRACE = "trace";
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Deadlines deadlines;

    @Inject
    DeadlineRun run;

    @Inject
    RoutedKeepers keepers;

    @Inject
    CaseClocks clocks;

    @Inject
    NodeClock clock;

    @Inject
    TestClock machine;

    @Inject
    LoggedCase logged;

    private final RecordingKeeper keeper = new RecordingKeeper();
    private final String trace = UUID.randomUUID().toString();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void begin() {
        caseId = CaseId.at(TestFederation.running().self(), Instant.now(), RandomGenerator.getDefault());
        keepers.route(caseId, keeper);
        now = clock.now();
    }

    @Test
    void everyStepIsTakenOnceAndLogged() {
        set(DeadlineKind.ANSWER, WEEK);
        clocks.runAt(caseId, now);
        assertThat(keeper.told).isEmpty();
        clocks.runAt(caseId, now.plus(Duration.ofDays(4)));
        clocks.runAt(caseId, now.plus(Duration.ofDays(5)));
        assertThat(keeper.told).containsExactly("ANSWER reminded 1");
        clocks.runAt(caseId, now.plus(Duration.ofHours(6 * 24 + 1)));
        clocks.runAt(caseId, now.plus(WEEK).plusSeconds(1));
        clocks.runAt(caseId, now.plus(WEEK.multipliedBy(2)));
        assertThat(keeper.told).containsExactly("ANSWER reminded 1", "ANSWER reminded 2", "ANSWER passed");
        assertThat(logged.outcomes(caseId))
                .containsExactly(
                        "STATE_CHANGED node DEADLINE_ANSWER_SET",
                        "STATE_CHANGED node DEADLINE_ANSWER_REMINDED_1",
                        "STATE_CHANGED node DEADLINE_ANSWER_REMINDED_2",
                        "STATE_CHANGED node DEADLINE_ANSWER_PASSED");
    }

    @Test
    void theSchedulerFindsWhatIsDueByTheClockOfTheNode() {
        set(DeadlineKind.NODE_RECEIPT, Duration.ofMinutes(15));
        machine.later(Duration.ofMinutes(16), () -> {
            for (int steps = 0; keeper.told.isEmpty() && steps < 1000; steps++) {
                assertThat(run.next()).isTrue();
            }
        });
        assertThat(keeper.told).containsExactly("NODE_RECEIPT passed");
    }

    @Test
    void aClockThatJumpsOverRemindersAndTheEndPassesOnceWithoutReminders() {
        set(DeadlineKind.ANSWER, WEEK);
        clocks.runAt(caseId, now.plus(Duration.ofDays(100)));
        clocks.runAt(caseId, now.plus(Duration.ofDays(101)));
        assertThat(keeper.told).containsExactly("ANSWER passed");
    }

    @Test
    void twoProcessesThatClaimAtOnceActOnce() throws Exception {
        var id = set(DeadlineKind.ANSWER, WEEK).id();
        var atOnce = new CyclicBarrier(2);
        Callable<Boolean> process = () -> {
            atOnce.await();
            return run.act(id, now.plus(WEEK).plusSeconds(1));
        };
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = processes.submit(process);
            var other = processes.submit(process);
            assertThat(one.get() ^ other.get()).as("one of the two acts").isTrue();
        }
        assertThat(keeper.told).containsExactly("ANSWER passed");
    }

    @Test
    void whileOneProcessActsAnotherGoesOnWithTheRest() throws Exception {
        var id = set(DeadlineKind.ANSWER, WEEK).id();
        var late = now.plus(WEEK).plusSeconds(1);
        var other = new CompletableFuture<Boolean>();
        keeper.whilePassing = () -> other.complete(onAnotherThread(() -> run.act(id, late)));
        assertThat(run.act(id, late)).isTrue();
        assertThat(other.get()).isFalse();
        assertThat(keeper.told).containsExactly("ANSWER passed");
    }

    @Test
    void whatAPersonSettlesInTheSameMomentIsNotActedOn() {
        var id = set(DeadlineKind.ANSWER, WEEK).id();
        keeper.whileLocking = () ->
                QuarkusTransaction.requiringNew().run(() -> deadlines.met(DeadlineKind.ANSWER, TRACE, trace, now));
        assertThat(run.act(id, now.plus(WEEK).plusSeconds(1))).isFalse();
        assertThat(keeper.told).isEmpty();
        assertThat(clocks.states(caseId)).containsExactly("ANSWER MET");
    }

    @Test
    void aProcessThatDiesBetweenActsAgainOnce() {
        set(DeadlineKind.ANSWER, WEEK);
        keeper.failures = 1;
        var late = now.plus(WEEK).plusSeconds(1);
        clocks.runAt(caseId, late);
        assertThat(keeper.told).isEmpty();
        assertThat(clocks.of(caseId)).singleElement().satisfies(parked -> {
            assertThat(parked.state()).isEqualTo(State.WAITING);
            assertThat(parked.problem()).isEqualTo("IllegalStateException: the process dies here");
        });
        assertThat(logged.outcomes(caseId)).as("nothing of it is kept").hasSize(1);
        clocks.runAt(caseId, late.plus(Duration.ofHours(1)));
        clocks.runAt(caseId, late.plus(Duration.ofHours(2)));
        assertThat(keeper.told).containsExactly("ANSWER passed");
        assertThat(clocks.of(caseId))
                .singleElement()
                .satisfies(passed -> assertThat(passed.problem()).isNull());
    }

    @Test
    void aKeeperThatFailsParksItsOwnDeadlineOnly() {
        var other = CaseId.at(TestFederation.running().self(), Instant.now(), RandomGenerator.getDefault());
        var working = new RecordingKeeper();
        keepers.route(other, working);
        set(DeadlineKind.ANSWER, WEEK);
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.set(
                        DeadlineKind.ANSWER,
                        new DeadlineSubject(TRACE, UUID.randomUUID().toString(), other, null),
                        now.plus(WEEK)));
        keeper.failures = Integer.MAX_VALUE;
        var late = now.plus(WEEK).plusSeconds(1);
        clocks.runAt(caseId, late);
        clocks.runAt(other, late);
        assertThat(working.told).containsExactly("ANSWER passed");
        assertThat(keeper.told).isEmpty();
    }

    @Test
    void anotherDeadlineOfTheSameKindTakesThePlaceOfTheFirst() {
        set(DeadlineKind.ANSWER, WEEK);
        set(DeadlineKind.ANSWER, WEEK.multipliedBy(2));
        set(DeadlineKind.ACKNOWLEDGEMENT, WEEK);
        assertThat(clocks.states(caseId))
                .containsExactlyInAnyOrder("ANSWER REPLACED", "ANSWER WAITING", "ACKNOWLEDGEMENT WAITING");
        clocks.runAt(caseId, now.plus(WEEK).plusSeconds(1));
        assertThat(keeper.told).containsExactlyInAnyOrder("ANSWER reminded 1", "ACKNOWLEDGEMENT passed");
    }

    @Test
    void aKeeperMaySetTheSameAgainWhenItPasses() {
        set(DeadlineKind.INVESTIGATION_UPDATE, WEEK);
        keeper.whilePassing =
                () -> deadlines.set(DeadlineKind.INVESTIGATION_UPDATE, subject(), now.plus(WEEK.multipliedBy(2)));
        clocks.runAt(caseId, now.plus(WEEK).plusSeconds(1));
        assertThat(clocks.states(caseId))
                .containsExactly("INVESTIGATION_UPDATE PASSED", "INVESTIGATION_UPDATE WAITING");
    }

    @Test
    void whatIsMetOrDroppedIsNotActedOn() {
        set(DeadlineKind.ANSWER, WEEK);
        set(DeadlineKind.CONSENT, WEEK);
        set(DeadlineKind.CLARIFICATION, WEEK);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(deadlines.met(DeadlineKind.ANSWER, TRACE, trace, now)).isPresent();
            assertThat(deadlines.met(DeadlineKind.ANSWER, TRACE, trace, now)).isEmpty();
            assertThat(deadlines.met(DeadlineKind.ASSESSMENT, TRACE, trace, now))
                    .as("nobody waited")
                    .isEmpty();
            deadlines.droppedAll(TRACE, trace, now);
        });
        clocks.runAt(caseId, now.plus(WEEK).plusSeconds(1));
        assertThat(keeper.told).isEmpty();
        assertThat(clocks.states(caseId))
                .containsExactlyInAnyOrder("ANSWER MET", "CONSENT DROPPED", "CLARIFICATION DROPPED");
    }

    @Test
    void aStoppedClockIsNotActedOnUntilItGoesOn() {
        set(DeadlineKind.ANSWER, WEEK);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(deadlines.paused(DeadlineKind.ANSWER, TRACE, trace, now.plus(Duration.ofDays(1))))
                        .isPresent());
        clocks.runAt(caseId, now.plus(Duration.ofDays(50)));
        assertThat(keeper.told).isEmpty();
        var resumed = QuarkusTransaction.requiringNew()
                .call(() -> deadlines.resumed(DeadlineKind.ANSWER, TRACE, trace, now.plus(Duration.ofDays(50))));
        assertThat(resumed)
                .hasValueSatisfying(deadline -> assertThat(deadline.due())
                        .isBetween(
                                now.plus(Duration.ofDays(56)).minusSeconds(5),
                                now.plus(Duration.ofDays(56)).plusSeconds(5)));
        clocks.runAt(caseId, now.plus(Duration.ofDays(57)));
        assertThat(keeper.told).containsExactly("ANSWER passed");
        assertThat(logged.outcomes(caseId))
                .contains("STATE_CHANGED node DEADLINE_ANSWER_PAUSED", "STATE_CHANGED node DEADLINE_ANSWER_RESUMED");
    }

    @Test
    void aClockWhoseTimeIsOverCannotBeStopped() {
        set(DeadlineKind.ANSWER, WEEK);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(deadlines.paused(DeadlineKind.ANSWER, TRACE, trace, now.plus(Duration.ofDays(8))))
                        .isEmpty());
    }

    private static boolean onAnotherThread(Callable<Boolean> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(what).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Deadline set(DeadlineKind kind, Duration time) {
        return QuarkusTransaction.requiringNew().call(() -> deadlines.set(kind, subject(), now.plus(time)));
    }

    private DeadlineSubject subject() {
        return new DeadlineSubject(TRACE, trace, caseId, new MemberState("XA"));
    }
}
