package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeadstampPkiTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void helpIsPrintedWithTheExitStatuses() {
        var run = CommandRun.at(NOW, "--help");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
        assertThat(run.out()).contains("headstamp-pki", "it does not hold");
    }

    @Test
    void withoutACommandTheUsageIsShownAsAnError() {
        var run = CommandRun.at(NOW);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("Missing required subcommand");
    }

    @Test
    void anUnknownCommandIsAUsageError() {
        var run = CommandRun.at(NOW, "frobnicate");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("frobnicate");
    }
}
