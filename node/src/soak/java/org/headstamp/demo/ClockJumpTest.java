package org.headstamp.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The clock of one node jumps ahead of that of the other while messages flow. Within the tolerated difference they go on;
 * beyond it they wait, and arrive once, when the other clock has followed.
 */
@Tag("fault")
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockJumpTest {
    /** The difference that is tolerated is 5 minutes. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    private static final Duration TOO_FAR = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, ExerciseClock> clocks = new HashMap<>();
    private ProxiedNodes nodes;

    @BeforeAll
    void startBoth() throws Exception {
        var target = Path.of("target").toAbsolutePath();
        nodes = ProxiedNodes.found(target.resolve("clocks"), NodeProgram.brief(NodeProgram.in(target)), Map.of());
        for (var state : NodePair.STATES) {
            var clock = new ExerciseClock(nodes.pair().directory(state).resolve("clock"), InstantSource.system());
            clocks.put(state, clock);
            nodes.pair()
                    .configure(
                            state,
                            Map.of("headstamp.training.clock-file", clock.file().toString()));
        }
        nodes.pair().open();
    }

    @AfterAll
    void endBoth() throws Exception {
        nodes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XA", "XB"})
    void messagesArriveOnceWhoeverIsALittleAhead(String ahead) throws Exception {
        var questions = begin();
        jump(ahead, TOLERATED);
        questions.ask(2);
        questions.acknowledge(4);
        new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
        jump(CaseBooks.other(ahead), TOLERATED);
    }

    @Test
    void questionsFromAheadWaitUntilTheClockOfBorealiaHasFollowed() throws Exception {
        var questions = begin();
        jump("XA", TOO_FAR);
        questions.ask(2);
        awaitRefusal(Office.FOCAL_POINT_XA, questions);
        jump("XB", TOO_FAR);
        questions.acknowledge(4);
        new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
    }

    @Test
    void acknowledgementsFromAheadWaitUntilTheClockOfAsteriaHasFollowed() throws Exception {
        var questions = begin();
        jump("XB", TOO_FAR);
        questions.ask(2);
        questions.acknowledge(4);
        awaitRefusal(Office.FOCAL_POINT_XB, questions);
        jump("XA", TOO_FAR);
        new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
    }

    private Questions begin() throws Exception {
        var questions = Questions.open(nodes.pair().cast());
        questions.ask(2);
        questions.acknowledge(2);
        return questions;
    }

    /** A message is told that its time has not come, and stays. */
    private void awaitRefusal(Office sender, Questions questions) {
        Await.until(
                "messages of " + sender.state() + " to wait",
                PATIENCE,
                () ->
                        Lists.all(nodes.pair().cast().office(sender), "cases/" + questions.caseId() + "/messages")
                                .stream()
                                .anyMatch(message ->
                                        message.path("state").asText().equals("QUEUED")
                                                && message.path("attempts").asInt() > 0));
    }

    private void jump(String state, Duration further) throws Exception {
        var clock = Objects.requireNonNull(clocks.get(state));
        var instant = clock.instant().plus(further);
        var unused = clock.advanceTo(instant);
        var auditor = nodes.pair().cast().office(nodes.pair().log(state).auditor());
        Await.until(
                "the clock of " + state + " to go on to " + instant,
                PATIENCE,
                () -> !Instant.parse(
                                Records.get(auditor, "federation").path("time").asText())
                        .isBefore(instant));
    }
}
