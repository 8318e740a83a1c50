package org.headstamp.pki.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.headstamp.pki.OpenSsl;
import org.headstamp.pki.SafeFile;
import org.headstamp.pki.SafeFile.Existing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {
    private static final String SECRET = "Schlüssel для проверки";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path directory;

    private Passphrase passphrase() {
        return Passphrase.of(SECRET.toCharArray());
    }

    private Path written(SoftwareKey key) throws IOException {
        var file = directory.resolve("key.pem");
        KeyFile.write(file, key, passphrase(), random, Existing.REFUSE);
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsReadBackAndSignsForTheSamePublicKey(KeyAlgorithm algorithm) throws IOException {
        var key = SoftwareKey.generate(algorithm, random);
        var again = KeyFile.read(written(key), passphrase());
        var message = ByteString.copyFromUtf8("m");
        assertThat(again.verifyingKey()).isEqualTo(key.verifyingKey());
        assertThat(key.verifyingKey().verifies(message, again.sign(message))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void opensslReadsTheFileWithThePassphraseAndNotWithoutIt(KeyAlgorithm algorithm) throws Exception {
        var key = SoftwareKey.generate(algorithm, random);
        written(key);
        var read = OpenSsl.in(
                directory,
                Map.of("P", SECRET),
                "pkey",
                "-in",
                "key.pem",
                "-passin",
                "env:P",
                "-pubout",
                "-outform",
                "DER",
                "-out",
                "public.der");
        assertThat(read.status()).as(read.output()).isZero();
        assertThat(SafeFile.read(directory.resolve("public.der"), 1000))
                .isEqualTo(key.verifyingKey().spki());
        var refused = OpenSsl.in(directory, Map.of("P", "wrong"), "pkey", "-in", "key.pem", "-passin", "env:P");
        assertThat(refused.status()).isNotZero();
    }

    @Test
    void aKeyThatOpensslEncryptedIsRead() throws Exception {
        var made = OpenSsl.in(
                directory,
                Map.of("P", SECRET),
                "genpkey",
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-aes-256-cbc",
                "-pass",
                "env:P",
                "-out",
                "theirs.pem");
        assertThat(made.status()).as(made.output()).isZero();
        var file = directory.resolve("theirs.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(KeyFile.read(file, passphrase()).verifyingKey().algorithm()).isEqualTo(KeyAlgorithm.P256);
    }

    @Test
    void aWrongPassphraseIsSaidPlainlyAndShowsNothing() throws IOException {
        var file = written(SoftwareKey.generate(KeyAlgorithm.P256, random));
        assertThatThrownBy(() -> KeyFile.read(file, Passphrase.of("wrong".toCharArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong passphrase");
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        var file = written(SoftwareKey.generate(KeyAlgorithm.P256, random));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        assertThatThrownBy(() -> KeyFile.read(file, passphrase())).hasMessageContaining("closed to group and others");
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        var file = written(SoftwareKey.generate(KeyAlgorithm.P256, random));
        var before = SafeFile.read(file, 10_000);
        var other = SoftwareKey.generate(KeyAlgorithm.P256, random);
        assertThatThrownBy(() -> KeyFile.write(file, other, passphrase(), random, Existing.REFUSE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(SafeFile.read(file, 10_000)).isEqualTo(before);
    }

    @Test
    void anUnencryptedKeyFileIsRefused() throws Exception {
        var made = OpenSsl.in(directory, "genpkey", "-algorithm", "ED25519", "-out", "plain.pem");
        assertThat(made.status()).as(made.output()).isZero();
        var file = directory.resolve("plain.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> KeyFile.read(file, passphrase())).hasMessageContaining("no ENCRYPTED PRIVATE KEY");
    }

    @Test
    void aFileThatAsksForEndlessWorkIsRefused() throws Exception {
        var key = OpenSsl.in(directory, "genpkey", "-algorithm", "ED25519", "-out", "plain.pem");
        assertThat(key.status()).as(key.output()).isZero();
        var costly = OpenSsl.in(
                directory,
                Map.of("P", SECRET),
                "pkcs8",
                "-topk8",
                "-in",
                "plain.pem",
                "-iter",
                "10000001",
                "-passout",
                "env:P",
                "-out",
                "costly.pem");
        assertThat(costly.status()).as(costly.output()).isZero();
        var file = directory.resolve("costly.pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> KeyFile.read(file, passphrase())).hasMessageContaining("10000001 iterations");
    }

    @Test
    void aPassphraseComesFromTheFirstLineOfAPrivateFile() throws IOException {
        var file = directory.resolve("passphrase");
        SafeFile.write(file, ByteString.copyFromUtf8(SECRET + "\nnot this\n"), Existing.REFUSE);
        try (var read = Passphrase.ofFile(file)) {
            assertThat(read.characters()).isEqualTo(SECRET.toCharArray());
        }
        SafeFile.write(file, ByteString.copyFromUtf8("\n"), Existing.REPLACE);
        assertThatThrownBy(() -> Passphrase.ofFile(file)).hasMessageContaining("empty");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Passphrase.ofFile(file)).hasMessageContaining("closed to group and others");
    }

    @Test
    void aClosedPassphraseIsWipedAndNeverShown() {
        var passphrase = passphrase();
        assertThat(passphrase.toString()).doesNotContain(SECRET);
        passphrase.close();
        assertThat(passphrase.characters()).containsOnly('\0');
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> Passphrase.ofEnvironment(Map.of(), "HEADSTAMP_PASSPHRASE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HEADSTAMP_PASSPHRASE");
    }
}
