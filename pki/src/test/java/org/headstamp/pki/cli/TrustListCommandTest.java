package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.TestMember.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.pki.OpenSsl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ceremony of a federation, as the offices run it. */
class TrustListCommandTest {
    @TempDir
    private Path folder;

    private List<String> keyIds = List.of();

    @BeforeEach
    void makeTheKeysOfAFederation() {
        var run = run("federation", "init", "--keys", "3", "--threshold", "2", "--out", folder.toString());
        assertThat(run.status()).as(run.err()).isZero();
        keyIds = run.out()
                .lines()
                .filter(line -> line.contains(".pem"))
                .map(line -> line.substring(0, 64))
                .toList();
    }

    private static CommandRun run(String... arguments) {
        return runAt(NOW, arguments);
    }

    private static CommandRun runAt(Instant now, String... arguments) {
        return CommandRun.at(now, arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun holds(String... arguments) {
        var run = run(arguments);
        assertThat(run.status())
                .as(String.join(" ", arguments) + "\n" + run.err())
                .isZero();
        return run;
    }

    private void draft() {
        holds(
                "trust-list",
                "new",
                file("list"),
                "--federation",
                "exercise",
                "--key",
                file("federation-1.pem"),
                "--key",
                file("federation-2.pem"),
                "--key",
                file("federation-3.pem"),
                "--threshold",
                "2");
    }

    private void member(String state, String list) {
        var directory = folder.resolve(state);
        holds("state", "init", state, "--directory", directory.toString());
        var origin = "exercise/" + state + "/1";
        var logKey = holds(
                        "log",
                        "create-key",
                        "--origin",
                        origin,
                        "--out",
                        directory.resolve("log.key").toString())
                .out()
                .strip();
        holds(
                "trust-list",
                "add-member",
                list,
                "--root",
                directory.resolve("root.pem").toString(),
                "--root-key",
                directory.resolve("root.key").toString(),
                "--endpoint",
                "localhost:9443",
                "--log-key",
                logKey,
                "--name",
                "en=Exercise State " + state,
                "--contact",
                "focal point of " + state + ";+43 1;fp@example.org",
                "--time-zone",
                "Europe/Vienna",
                "--office-hours",
                "Mo-Fr 09:00-17:00",
                "--holiday",
                "2026-12-25");
    }

    private CommandRun sign(String list, int number, String... more) {
        var arguments = Stream.concat(
                Stream.of("trust-list", "sign", list, "--key", file("federation-" + number + ".key")), Stream.of(more));
        return holds(arguments.toArray(String[]::new));
    }

    private CommandRun verify(String... arguments) {
        var pins = keyIds.stream().flatMap(id -> Stream.of("--pin", id));
        var all = Stream.of(
                        Stream.of("trust-list", "verify"),
                        Stream.of(arguments),
                        pins,
                        Stream.of("--pin-threshold", "2"))
                .flatMap(part -> part);
        return run(all.toArray(String[]::new));
    }

    @Test
    void aFederationIsFoundedAndGrows() {
        draft();
        member("XA", file("list"));
        member("XB", file("list"));
        assertThat(sign(file("list"), 1).out())
                .contains("XA endpoint localhost:9443", "XA name (en) Exercise State XA", "1 signatures, 2 are needed");
        assertThat(verify(file("list")).err()).contains("BELOW_THRESHOLD");
        assertThat(sign(file("list"), 3).out()).contains("2 signatures, 2 are needed");
        assertThat(verify(file("list")).out()).contains("holds: exercise trust list 1", "current until 2026-05-31");

        holds("trust-list", "new", file("next"), "--after", file("list"));
        member("XC", file("next"));
        assertThat(sign(file("next"), 1, "--after", file("list")).out())
                .contains("+ version    2", "+ XC ACTIVE since")
                .doesNotContain("XA endpoint");
        sign(file("next"), 2);
        assertThat(verify(file("next"), "--after", file("list")).out()).contains("holds: exercise trust list 2");
        var backwards = verify(file("list"), "--after", file("next"));
        assertThat(backwards.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(backwards.err()).contains("ROLLBACK");
    }

    @Test
    void aStateMakesItsProofApartFromTheKeyHolders() {
        draft();
        holds("state", "init", "XA", "--directory", file("XA"));
        holds(
                "trust-list",
                "prove",
                "--federation",
                "exercise",
                "--root",
                file("XA/root.pem"),
                "--root-key",
                file("XA/root.key"),
                "--out",
                file("XA/proof"));
        holds(
                "trust-list",
                "prove",
                "--federation",
                "other",
                "--root",
                file("XA/root.pem"),
                "--root-key",
                file("XA/root.key"),
                "--out",
                file("XA/other-proof"));
        var logKey = holds("log", "create-key", "--origin", "exercise/XA/1", "--out", file("XA/log.key"))
                .out()
                .strip();
        var other = run(
                "trust-list",
                "add-member",
                file("list"),
                "--root",
                file("XA/root.pem"),
                "--proof",
                file("XA/other-proof"),
                "--endpoint",
                "localhost:9443",
                "--log-key",
                logKey);
        assertThat(other.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        holds(
                "trust-list",
                "add-member",
                file("list"),
                "--root",
                file("XA/root.pem"),
                "--proof",
                file("XA/proof"),
                "--endpoint",
                "localhost:9443",
                "--log-key",
                logKey);
        var again = run(
                "trust-list",
                "add-member",
                file("list"),
                "--root",
                file("XA/root.pem"),
                "--proof",
                file("XA/proof"),
                "--endpoint",
                "localhost:9443",
                "--log-key",
                logKey);
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("XA is listed already");
    }

    @Test
    void aLogKeyOfAnotherNameDoesNotGetIntoADraft() {
        draft();
        holds("state", "init", "XA", "--directory", file("XA"));
        var logKey = holds("log", "create-key", "--origin", "exercise/XB/1", "--out", file("XA/log.key"))
                .out()
                .strip();
        var run = run(
                "trust-list",
                "add-member",
                file("list"),
                "--root",
                file("XA/root.pem"),
                "--root-key",
                file("XA/root.key"),
                "--endpoint",
                "localhost:9443",
                "--log-key",
                logKey);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("has to be named exercise/XA/...");
    }

    @Test
    void changingASignedDraftDropsItsSignatures() {
        draft();
        sign(file("list"), 1);
        member("XA", file("list"));
        assertThat(holds("trust-list", "show", file("list")).out())
                .contains("XA ACTIVE")
                .doesNotContain("not verified");
        sign(file("list"), 1);
        assertThat(holds("trust-list", "show", file("list")).out())
                .contains("signature under " + keyIds.getFirst() + ", not verified");
    }

    @Test
    void anExpiredListDoesNotHold() {
        draft();
        sign(file("list"), 1);
        sign(file("list"), 2);
        var late = runAt(NOW.plus(Duration.ofDays(91)), "trust-list", "verify", file("list"));
        assertThat(late.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        assertThat(late.err()).contains("EXPIRED");
    }

    @Test
    void aStrangersKeyDoesNotSignAndStrangersPinsDoNotHold() {
        draft();
        sign(file("list"), 1);
        sign(file("list"), 2);
        holds("federation", "init", "--keys", "1", "--threshold", "1", "--out", file("other"));
        var stranger = run("trust-list", "sign", file("list"), "--key", file("other/federation-1.key"));
        assertThat(stranger.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(stranger.err()).contains("the list does not know the key");
        var pinned = run("trust-list", "verify", file("list"), "--pin", "00".repeat(32));
        assertThat(pinned.status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
    }

    @Test
    void nothingIsOverwrittenAndKeysAreForTheirOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("federation-1.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var again = run("federation", "init", "--keys", "3", "--threshold", "2", "--out", folder.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("exists; use --force");
        draft();
        var draft = run("trust-list", "new", file("list"), "--after", file("list"));
        assertThat(draft.status()).isEqualTo(ExitStatus.USAGE);
        var key = run("log", "create-key", "--origin", "exercise/XA/1", "--out", file("federation-1.key"));
        assertThat(key.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void opensslReadsThePublicKeys() throws IOException, InterruptedException {
        var run = OpenSsl.in(folder, "pkey", "-pubin", "-in", "federation-1.pem", "-noout", "-text");
        assertThat(run.output()).contains("P-384");
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        assertUsage("a threshold from 1", "federation", "init", "--keys", "2", "--threshold", "3", "--out", file("x"));
        assertUsage("--after", "trust-list", "new", file("x"));
        assertUsage("no such file", "trust-list", "show", file("absent"));
        assertUsage(
                "PUBLIC KEY",
                "trust-list",
                "new",
                file("x"),
                "--federation",
                "e",
                "--key",
                file("federation-1.key"),
                "--threshold",
                "1");
        Files.writeString(folder.resolve("nonsense"), "nonsense");
        assertThat(run("trust-list", "show", file("nonsense")).status()).isEqualTo(ExitStatus.DOES_NOT_HOLD);
        draft();
        assertUsage("Missing required", "trust-list", "add-member", file("list"));
        assertUsage(
                "an endpoint is host:port",
                "trust-list",
                "add-member",
                file("list"),
                "--root",
                "r",
                "--root-key",
                "k",
                "--log-key",
                "l",
                "--endpoint",
                "nowhere");
    }

    private static void assertUsage(String words, String... arguments) {
        var run = run(arguments);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains(words);
    }
}
