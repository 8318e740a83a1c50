package org.headstamp.node.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long START = 7;

    private final Allowance allowance = new Allowance(60, 6_000, START);

    @Test
    void aMinutesWorthMayComeAtOnceAndThenNothing() {
        assertThat(allowance.spend(60, 10, START)).isEmpty();
        assertThat(allowance.spend(1, 10, START))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(2)));
    }

    @Test
    void itGrowsAgainEvenly() {
        assertThat(allowance.spend(60, 10, START)).isEmpty();
        assertThat(allowance.spend(1, 10, after(Duration.ofMillis(1100)))).isEmpty();
        assertThat(allowance.spend(1, 10, after(Duration.ofMillis(1100)))).isPresent();
        assertThat(allowance.spend(1, 10, after(Duration.ofMillis(2200)))).isEmpty();
    }

    @Test
    void whatWasTakenBeyondItIsMissingAfterwards() {
        assertThat(allowance.spend(120, 10, START)).isEmpty();
        assertThat(allowance.spend(1, 10, after(Duration.ofSeconds(30))))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(33)));
    }

    @Test
    void bytesAreCountedAsWell() {
        assertThat(allowance.spend(1, 12_000, START)).isEmpty();
        assertThat(allowance.spend(1, 1, START))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62)));
    }

    @Test
    void itNeverHoldsMoreThanAMinutesWorth() {
        assertThat(allowance.spend(60, 10, after(Duration.ofHours(1)))).isEmpty();
        assertThat(allowance.spend(1, 10, after(Duration.ofHours(1)))).isPresent();
    }

    private static long after(Duration time) {
        return START + time.toNanos();
    }
}
