package org.headstamp.pki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;
import static org.headstamp.pki.TestMember.NOW;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.certificate.CertificatePath;
import org.headstamp.pki.certificate.MemberRoots;
import org.headstamp.pki.certificate.Pem;
import org.headstamp.pki.certificate.Usage;
import org.headstamp.pki.key.KeyFile;
import org.headstamp.pki.key.Passphrase;
import org.headstamp.pki.key.VerifyingKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCommandTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeARoot() {
        assertThat(state("init", "XA").status()).isZero();
    }

    private CommandRun state(String command, String... arguments) {
        return stateAt(NOW, command, arguments);
    }

    private CommandRun stateAt(Instant now, String command, String... arguments) {
        var all = new ArrayList<>(List.of("state", command, "--directory", directory.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.at(now, all.toArray(String[]::new));
    }

    private X509Certificate certificate(String name) throws IOException, VerificationException {
        return Pem.certificate(SafeFile.read(directory.resolve(name), Pem.MAXIMUM_SIZE));
    }

    private void validate(String name, Usage usage, Instant at) throws IOException, VerificationException {
        var roots = new MemberRoots(new MemberState("XA"), List.of(certificate("root.pem")));
        var lists = List.of(new StateDirectory(directory).readRevocationList());
        var unused = new CertificatePath(certificate(name), List.of()).validate(roots, lists, usage, at);
    }

    @Test
    void aRootComesWithAnEmptyListAndFilesThatAreTheOwnersAlone() throws Exception {
        var list = new StateDirectory(directory).readRevocationList();
        assertThat(list.number()).isEqualTo(1);
        assertThat(list.revoked()).isEmpty();
        assertThat(list.isIssuedBy(certificate("root.pem"))).isTrue();
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void nothingIsOverwrittenWithoutForce() throws Exception {
        var before = certificate("root.pem");
        var refused = state("init", "XA");
        assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(refused.err()).contains("root.key exists; use --force");
        assertThat(certificate("root.pem")).isEqualTo(before);
        assertThat(state("init", "XA", "--force").status()).isZero();
        assertThat(certificate("root.pem")).isNotEqualTo(before);
    }

    @Test
    void issuedCertificatesAreGoodForTheirUseAndFitTheirKeys() throws Exception {
        assertThat(state("issue", "--kind", "tls", "--dns", "node.example").status())
                .isZero();
        assertThat(state("issue", "--kind", "seal", "--name", "seal-2026").status())
                .isZero();
        validate("tls.pem", Usage.TLS_SERVER, NOW);
        validate("seal-2026.pem", Usage.SEAL, NOW);
        try (var passphrase = Passphrase.of(CommandRun.PASSPHRASE.toCharArray())) {
            assertThat(KeyFile.read(directory.resolve("tls.key"), passphrase).verifyingKey())
                    .isEqualTo(VerifyingKey.of(certificate("tls.pem").getPublicKey()));
        }
        var again = state("issue", "--kind", "seal", "--name", "seal-2026");
        assertThat(again.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(again.err()).contains("seal-2026.key exists");
    }

    @Test
    void aNewKeyMayHaveItsOwnPassphraseFromAFile() throws Exception {
        var file = directory.resolve("node-passphrase");
        SafeFile.write(file, ByteString.copyFromUtf8("another one\n"), SafeFile.Existing.REFUSE);
        assertThat(state("issue", "--kind", "seal", "--new-passphrase-file", file.toString())
                        .status())
                .isZero();
        try (var passphrase = Passphrase.ofFile(file)) {
            assertThat(KeyFile.read(directory.resolve("seal.key"), passphrase).verifyingKey())
                    .isEqualTo(VerifyingKey.of(certificate("seal.pem").getPublicKey()));
        }
    }

    @Test
    void aRevokedCertificateIsOnTheNextList() throws Exception {
        assertThat(state("issue", "--kind", "seal").status()).isZero();
        var later = NOW.plusSeconds(60);
        assertThat(stateAt(later, "revoke", directory.resolve("seal.pem").toString())
                        .out())
                .contains("revocation list 2", "1 revoked");
        assertThat(stateAt(later, "revoke").out()).contains("revocation list 3", "1 revoked");
        var list = new StateDirectory(directory).readRevocationList();
        assertThat(list.revokedAt(certificate("seal.pem").getSerialNumber())).contains(later);
        validate("seal.pem", Usage.SEAL, NOW);
        assertRefused(VerificationException.Reason.REVOKED, () -> validate("seal.pem", Usage.SEAL, later));
    }

    @Test
    void aCertificateOfAnotherRootIsNotRevoked() {
        var other = directory.resolve("other");
        assertThat(CommandRun.at(NOW, "state", "init", "XB", "--directory", other.toString())
                        .status())
                .isZero();
        var run = state("revoke", other.resolve("root.pem").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("was not issued by this root");
    }

    @Test
    void aWrongPassphraseStopsEverything() throws Exception {
        var file = directory.resolve("wrong");
        SafeFile.write(file, ByteString.copyFromUtf8("wrong\n"), SafeFile.Existing.REFUSE);
        var run = state("issue", "--kind", "seal", "--passphrase-file", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("wrong passphrase");
        assertThat(directory.resolve("seal.key")).doesNotExist();
    }

    @Test
    void aMissingPassphraseVariableIsNamed() {
        var run = state("issue", "--kind", "seal", "--passphrase-env", "NOT_SET_ANYWHERE");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("NOT_SET_ANYWHERE is not set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--kind=tls", "--kind=tls --dns=NOT_A_NAME", "--kind=other", "--kind=seal --days=99999", ""})
    void aWrongRequestIsAUsageErrorAndLeavesNothing(String arguments) {
        var run = state("issue", arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).isNotBlank();
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("root.key", "root.pem", "revocation-list.pem");
    }

    @Test
    void aCodeThatIsNoMembersIsAUsageError() {
        var run = CommandRun.at(NOW, "state", "init", "Xa", "--directory", directory.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("two capital letters");
    }

    @Test
    void aMissingRootIsNamed() {
        var empty = directory.resolve("empty").toString();
        var run = CommandRun.at(NOW, "state", "revoke", "--directory", empty);
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("no such file", "root.pem");
    }
}
