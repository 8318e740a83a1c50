package org.headstamp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the lines between two nodes suffer in the middle of messages, each message arrives once, under one receipt. */
@Tag("fault")
@ExtendWith(SharedNodes.class)
class LineTroubleTest {
    private static final Duration STRIKES = Duration.ofSeconds(30);

    private final ProxiedNodes nodes;

    LineTroubleTest(ProxiedNodes nodes) {
        this.nodes = nodes;
    }

    /** In the middle of the second of three messages. */
    static List<Trouble> shortTroubles() {
        return List.of(
                new Trouble.Delay(Duration.ofMillis(300)),
                new Trouble.Cut(3000),
                new Trouble.HalfClose(3000),
                new Trouble.Duplicate());
    }

    static List<Trouble> longTroubles() {
        return List.of(new Trouble.Throttle(1000), new Trouble.Blackhole());
    }

    @BeforeEach
    @AfterEach
    void mendTheLines() {
        nodes.recover();
    }

    @ParameterizedTest
    @MethodSource("shortTroubles")
    void eachMessageArrivesOnceAfterTheLineRecovered(Trouble trouble) throws Exception {
        survive(trouble, Duration.ofSeconds(2));
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("longTroubles")
    void eachMessageArrivesOnceAfterALongMinute(Trouble trouble) throws Exception {
        survive(trouble, Duration.ofMinutes(1));
    }

    private void survive(Trouble trouble, Duration time) throws Exception {
        var questions = Questions.open(nodes.pair().cast());
        var drafts = questions.draft(6);
        questions.approve(drafts.subList(0, 2));
        questions.acknowledge(2);
        nodes.suffer(trouble);
        questions.approve(drafts.subList(2, 5));
        Await.until(trouble + " to strike", STRIKES, () -> nodes.line("XB").struck() > 0);
        last(time);
        nodes.recover();
        questions.approve(drafts.subList(5, 6));
        questions.acknowledge(6);
        var checked = new Reckoning(nodes.pair()).settle(List.of(questions.caseId()));
        assertThat(checked).isGreaterThan(6);
    }

    /** The time that a trouble lasts is part of it. */
    private static void last(Duration time) throws InterruptedException, IOException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
