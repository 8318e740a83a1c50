package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The crash table with real processes: that of the sender or of the receiver dies before and after each step; afterwards
 * every message is with its receiver once, handled once, under one receipt, once in each log, and both logs only grew.
 */
@Tag("fault")
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTableProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private ProxiedNodes nodes;

    @BeforeAll
    void startBoth() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        nodes = ProxiedNodes.found(
                target.resolve("crashes"),
                CrashProgram.of(NodeProgram.brief(NodeProgram.in(target)), target.resolve("crash-agent")),
                Map.of());
        for (var state : NodePair.STATES) {
            Files.write(folder(state).resolve("crash.steps"), CrashPoint.allSteps());
        }
        nodes.pair().open();
    }

    @AfterAll
    void endBoth() throws IOException {
        nodes.close();
    }

    static Stream<Arguments> table() {
        return Stream.concat(
                CrashPoint.SENDING.stream().map(point -> Arguments.of("XA", point)),
                CrashPoint.RECEIVING.stream().map(point -> Arguments.of("XB", point)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void nothingIsLostOrDoubledWhen(String dies, CrashPoint point) throws Exception {
        var questions = Questions.open(nodes.pair().cast());
        var drafts = questions.draft(3);
        questions.approve(drafts.subList(0, 1));
        questions.acknowledge(1);
        new Reckoning(nodes.pair()).arrive(List.of(questions.caseId()));
        dieAt(dies, point, questions, drafts.get(1));
        questions.approve(drafts.subList(2, 3));
        questions.acknowledge(3);
        new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
    }

    /** The office asks again, for the same, when the node runs again. */
    private void dieAt(String state, CrashPoint point, Questions questions, String draft) throws Exception {
        var hit = folder(state).resolve("crash.hit");
        Files.deleteIfExists(hit);
        Files.write(folder(state).resolve("crash.armed"), point.steps());
        var approval = questions.approval(draft);
        var said = approval.attempt();
        Await.until(
                state + " to die " + point + "; it is still to come to "
                        + folder(state).resolve("crash.armed"),
                PATIENCE,
                () -> Files.exists(hit));
        nodes.pair().awaitEnd(state);
        nodes.pair().start(state);
        if (said.isEmpty()) {
            approval.repeat();
        }
        assertThat(hit).exists();
    }

    private Path folder(String state) {
        return nodes.pair().directory(state);
    }
}
