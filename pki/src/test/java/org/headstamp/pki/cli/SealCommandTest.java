package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.TestMember.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.headstamp.pki.OpenSsl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void makeAMemberAndAFile() throws IOException {
        file = Files.writeString(directory.resolve("report.txt"), "found at the border post\n");
        assertThat(CommandRun.at(NOW, "state", "init", "XA", "--directory", directory.toString())
                        .status())
                .isZero();
        assertThat(CommandRun.at(NOW, "state", "issue", "--kind", "seal", "--directory", directory.toString())
                        .status())
                .isZero();
    }

    private CommandRun seal() {
        return CommandRun.at(
                NOW,
                "seal",
                "--key",
                directory.resolve("seal.key").toString(),
                "--certificate",
                directory.resolve("seal.pem").toString(),
                file.toString());
    }

    private CommandRun openAt(Instant now) {
        return CommandRun.at(
                now,
                "open",
                "--root",
                directory.resolve("root.pem").toString(),
                "--revocation-list",
                directory.resolve("revocation-list.pem").toString(),
                file.toString());
    }

    @Test
    void aSealedFileIsOpenedWithTheMembersRoot() {
        assertThat(seal().status()).isZero();
        var opened = openAt(NOW.plusSeconds(5));
        assertThat(opened.status()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("sealed by XA at 2026-03-02T10:00:00Z");
    }

    @Test
    void thePrintedOpensslCommandHolds() throws Exception {
        var printed = seal().out()
                .lines()
                .filter(line -> line.startsWith("openssl "))
                .findFirst()
                .orElseThrow();
        var arguments = List.of(printed.split(" ", -1)).subList(1, printed.split(" ", -1).length);
        var run = OpenSsl.in(directory, arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.output()).isZero();
    }

    @Test
    void aChangedFileDoesNotHold() throws IOException {
        assertThat(seal().status()).isZero();
        var unused = Files.writeString(file, "found elsewhere\n");
        var opened = openAt(NOW);
        assertThat(opened.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(opened.err()).contains("does not hold: BAD_SIGNATURE");
        assertThat(opened.out()).isEmpty();
    }

    @Test
    void aSealOfARevokedCertificateDoesNotHold() {
        assertThat(seal().status()).isZero();
        var revoke = CommandRun.at(
                NOW,
                "state",
                "revoke",
                "--directory",
                directory.toString(),
                directory.resolve("seal.pem").toString());
        assertThat(revoke.status()).as(revoke.err()).isZero();
        assertThat(openAt(NOW.plusSeconds(1)).err()).contains("REVOKED");
    }

    @Test
    void anOldRevocationListProvesNothing() {
        assertThat(seal().status()).isZero();
        var opened = openAt(NOW.plus(Duration.ofDays(90)));
        assertThat(opened.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(opened.err()).contains("REVOCATION_UNKNOWN");
    }

    @Test
    void anExistingSealIsKept() {
        assertThat(seal().status()).isZero();
        var again = seal();
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("report.txt.p7s exists");
    }

    @Test
    void aMissingSealIsNamed() {
        var opened = openAt(NOW);
        assertThat(opened.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(opened.err()).contains("no such file", "report.txt.p7s");
    }
}
