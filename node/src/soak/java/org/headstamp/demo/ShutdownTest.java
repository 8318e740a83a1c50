package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** SIGTERM: a node ends within ten seconds whatever its peers do, tells them, and keeps nothing from whoever runs next. */
@Tag("fault")
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShutdownTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CLAIMED = "select count(*) from outbox where claimed_until is not null";
    private static final String DUE =
            "select count(*) from outbox where state = 'QUEUED' and attempts > 0 and next_attempt_at <= now()";

    private ProxiedNodes nodes;
    private StateDatabase database;

    @BeforeAll
    void startBoth() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        nodes = ProxiedNodes.found(target.resolve("shutdowns"), NodeProgram.brief(NodeProgram.in(target)), Map.of());
        database = StateDatabase.start(nodes.pair().directory("XA").resolve("database"));
        nodes.pair().configure("XA", database.settings());
        nodes.pair().open();
    }

    @AfterAll
    void endBoth() throws IOException {
        nodes.close();
        database.close();
    }

    @Test
    void whatNobodyAnsweredIsDueAtOnceForWhoeverRunsNext() throws Exception {
        var questions = Questions.open(nodes.pair().cast());
        var drafts = questions.draft(4);
        questions.approve(drafts.subList(0, 1));
        questions.acknowledge(1);
        new Reckoning(nodes.pair()).arrive(List.of(questions.caseId()));
        nodes.line("XB").suffer(new Trouble.Blackhole());
        questions.approve(drafts.subList(1, 4));
        Await.until("Asteria to send", PATIENCE, () -> number(CLAIMED) == 3);
        stop("XA");
        assertThat(number(CLAIMED)).as("messages under a claim").isZero();
        assertThat(number(DUE)).as("messages that are due").isEqualTo(3);
        nodes.recover();
        nodes.pair().start("XA");
        questions.acknowledge(4);
        new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
    }

    @Test
    void peersAreToldGoodbye() throws Exception {
        var corvania = nodes.pair().cast().site("XC");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var peer = HostilePeer.of(corvania, nodes.pair().cast().site("XB"))) {
            peer.begin();
            var farewell = threads.submit(peer::farewell);
            stop("XB");
            assertThat(farewell.get()).isEqualTo(Farewell.GOODBYE);
        }
        assertThat(Files.readString(nodes.pair().node("XB").log()))
                .as("its database ends after it")
                .doesNotContain("terminating connection");
        nodes.pair().start("XB");
    }

    private void stop(String state) throws InterruptedException {
        long began = System.nanoTime();
        nodes.pair().stop(state);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("time to end")
                .isLessThan(TEN_SECONDS);
    }

    private long number(String query) {
        return Long.parseLong(database.text(query));
    }
}
