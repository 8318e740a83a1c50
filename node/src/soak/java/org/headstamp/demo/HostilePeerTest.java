package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a member does to the node of Borealia, or answers to that of Asteria: these two go on speaking with each other
 * within seconds, and hold no more memory than before.
 */
@Tag("fault")
@Tag("soak")
@ExtendWith(SharedNodes.class)
class HostilePeerTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** More than a node takes at a time. */
    private static final int MANY = 600;

    private static final int MORE_MEGABYTES = 96;

    private final ProxiedNodes nodes;
    private final StateSite hostile;
    private final StateSite victim;

    HostilePeerTest(ProxiedNodes nodes) {
        this.nodes = nodes;
        this.hostile = nodes.pair().cast().site("XC");
        this.victim = nodes.pair().cast().site("XB");
    }

    @ParameterizedTest
    @EnumSource
    void oneConnectionIsEndedAndHarmsNobodyElse(Attack attack) throws Exception {
        var before = memory();
        assertThat(attack.strike(hostile, victim))
                .as("the node ended the connection")
                .isTrue();
        expectAnswers();
        expectMemory(before);
    }

    @Test
    void handshakesThatAreNeverFinishedLockNobodyOut() throws Exception {
        var before = memory();
        var silent = new ArrayList<HostilePeer>();
        try {
            for (int i = 0; i < MANY; i++) {
                silent.add(HostilePeer.silent(victim));
            }
            breakConnectionOfAsteria();
            expectAnswers();
        } finally {
            for (var each : silent) {
                each.close();
            }
        }
        expectMemory(before);
    }

    @ParameterizedTest
    @EnumSource
    void whoAnswersWithoutTlsHoldsUpNobodyElse(HostileServer.Manner manner) throws Exception {
        try (var server = HostileServer.plain(hostile, manner)) {
            expectAnswersWhileAsking(server);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAnswersWithTlsHoldsUpNobodyElse(HostileServer.Manner manner) throws Exception {
        try (var server = HostileServer.secured(hostile, manner)) {
            expectAnswersWhileAsking(server);
        }
    }

    @Test
    void allAttacksAtOnceForAMinuteHarmNobodyElse() throws Exception {
        var before = memory();
        var end = System.nanoTime() + MINUTE.toNanos();
        var attackers = Stream.of(Attack.values())
                .map(attack -> Thread.ofVirtual().start(() -> strikeUntil(end, attack)))
                .toList();
        while (System.nanoTime() < end) {
            expectAnswers();
        }
        for (var attacker : attackers) {
            attacker.join();
        }
        expectAnswers();
        expectMemory(before);
    }

    private void breakConnectionOfAsteria() throws Exception {
        var line = nodes.line("XB");
        line.suffer(new Trouble.Cut(0));
        Questions.open(nodes.pair().cast()).ask(1);
        Await.until("the connection to break", SECONDS, () -> line.struck() > 0);
        line.recover();
    }

    private void strikeUntil(long end, Attack attack) {
        while (System.nanoTime() < end) {
            try {
                var unused = attack.strike(hostile, victim);
            } catch (IOException e) {
                // The node takes no more connections of this member for now.
                pause();
            }
        }
    }

    private static void pause() {
        try {
            var unused = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void expectAnswersWhileAsking(HostileServer server) throws Exception {
        var held = Questions.open(nodes.pair().cast());
        held.approve(held.draft("XC", 2));
        Await.until("Asteria to call Corvania", CALL, () -> server.taken() > 0);
        expectAnswers();
        assertThat(held.delivered()).isZero();
    }

    /** A question goes there and its receipt comes back, and the same for what is answered. */
    private void expectAnswers() throws Exception {
        var questions = Questions.open(nodes.pair().cast());
        var drafts = questions.draft(1);
        var began = System.nanoTime();
        questions.approve(drafts);
        Await.until("the receipt of Borealia", SECONDS, () -> questions.delivered() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SECONDS);
        questions.acknowledge(1);
        new Reckoning(nodes.pair()).arrive(List.of(questions.caseId()));
    }

    private long memory() throws IOException, InterruptedException {
        return new Footprint(nodes.pair().node("XB")).megabytes();
    }

    private void expectMemory(long before) throws Exception {
        assertThat(memory()).as("resident megabytes, %d before", before).isLessThan(before + MORE_MEGABYTES);
        try (var lines = Files.lines(nodes.pair().node("XB").log())) {
            assertThat(lines.filter(line -> line.contains("OutOfMemory"))).isEmpty();
        }
    }
}
